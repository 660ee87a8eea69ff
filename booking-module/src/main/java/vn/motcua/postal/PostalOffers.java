package vn.motcua.postal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.code.ProcedureCode;
import vn.motcua.plugin.RelatedTasks;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.Procedures;

/** The post for a procedure that can be done without being there, and for the result of a case. */
@ApplicationScoped
public class PostalOffers implements RelatedTasks {
  private static final String PAGE = "buu-chinh";

  @Inject private Procedures procedures;

  @Override
  public String bundle() {
    return "vn.motcua.postal.messages";
  }

  @Override
  public List<Offer> forProcedure(ProcedureCode procedure) {
    return possible(procedure)
        ? List.of(
            new Offer(2, PAGE, "postal.offer.procedure", Map.of("procedure", procedure.value())))
        : List.of();
  }

  @Override
  public List<Offer> forCase(CaseStanding standing) {
    return standing
        .procedure()
        .filter(procedure -> !standing.ended() || standing.resultReady())
        .filter(this::possible)
        .map(
            procedure ->
                List.of(
                    new Offer(
                        2,
                        PAGE,
                        "postal.offer.case",
                        Map.of(
                            "procedure",
                            procedure.value(),
                            "case",
                            standing.code().toString(),
                            "kind",
                            PostalKind.DELIVER.name()))))
        .orElse(List.of());
  }

  private boolean possible(ProcedureCode procedure) {
    return procedures
        .find(procedure)
        .filter(found -> found.status() != ProcedureStatus.REPEALED)
        .filter(found -> !found.content().presenceRequired())
        .isPresent();
  }
}
