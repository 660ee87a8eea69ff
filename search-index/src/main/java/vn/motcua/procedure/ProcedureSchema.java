package vn.motcua.procedure;

import java.util.List;
import vn.motcua.plugin.FeatureSchema;
import vn.motcua.procedure.importing.ImportRun;
import vn.motcua.procedure.posting.StoredPosting;
import vn.motcua.procedure.publication.StagedProcedure;
import vn.motcua.procedure.publication.StoredDecision;
import vn.motcua.procedure.publication.StoredDelivery;
import vn.motcua.search.desk.DeskChange;
import vn.motcua.search.desk.DeskItem;

/** The tables of published procedures. */
public final class ProcedureSchema implements FeatureSchema {
  @Override
  public String name() {
    return "procedure";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(
        Procedure.class,
        ProcedureVersion.class,
        ImportRun.class,
        DeskItem.class,
        DeskChange.class,
        StagedProcedure.class,
        StoredDecision.class,
        StoredDelivery.class,
        StoredPosting.class);
  }
}
