package vn.motcua.procedure;

import java.util.List;
import vn.motcua.plugin.FeatureSchema;
import vn.motcua.procedure.importing.ImportRun;

/** The tables of published procedures. */
public final class ProcedureSchema implements FeatureSchema {
  @Override
  public String name() {
    return "procedure";
  }

  @Override
  public List<Class<?>> entities() {
    return List.of(Procedure.class, ProcedureVersion.class, ImportRun.class);
  }
}
