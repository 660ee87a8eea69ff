package vn.motcua.feedback.sending;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import vn.motcua.casedirectory.CaseStanding;
import vn.motcua.code.ProcedureCode;
import vn.motcua.plugin.RelatedTasks;

/** Sending feedback about a procedure or a case from its page, and reading what others got. */
@ApplicationScoped
public class FeedbackOffers implements RelatedTasks {
  private static final int ORDER = 40;

  @Override
  public String bundle() {
    return "vn.motcua.feedback.messages";
  }

  @Override
  public List<Offer> forProcedure(ProcedureCode procedure) {
    return List.of(
        new Offer(
            ORDER, "gop-y", "feedback.offer.procedure", Map.of("procedure", procedure.value())),
        new Offer(
            ORDER + 1,
            "gop-y/cong-khai",
            "feedback.offer.answers",
            Map.of("procedure", procedure.value())));
  }

  @Override
  public List<Offer> forCase(CaseStanding standing) {
    return List.of(
        new Offer(
            ORDER, "gop-y", "feedback.offer.case", Map.of("caseCode", standing.code().toString())));
  }
}
