package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.publication.Difference;
import vn.motcua.procedure.publication.Pick;
import vn.motcua.procedure.publication.Review;
import vn.motcua.procedure.publication.SignedDecision;
import vn.motcua.procedure.publication.Staged;
import vn.motcua.procedure.publication.StagedDetail;
import vn.motcua.procedure.publication.StagedState;
import vn.motcua.time.VietnamTime;

/** The decision under which what was chosen is approved. */
@Named
@RequestScoped
public class ApprovalPage {
  private static final List<String> FIELDS =
      List.of("number", "signedOn", "effectiveFrom", "issuedBy", "note");

  @Inject private Review review;
  @Inject private Differences differences;
  @Inject private PublicationWords words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private List<Row> rows = List.of();
  private @Nullable PortalProblem problem;

  /** Something chosen, with what is different. */
  public record Row(Staged staged, List<Differences.Row> differences) {}

  /** Before anything is written. */
  public void act() {
    List<Pick> picks = PublicationWords.picks(request.getParameterValues("pick"));
    if (Asked.post(request) && Asked.text(request, "action").equals("approve")) {
      try {
        int approved = review.approve(picks, decision()).size();
        Faces.redirect(
            request.getContextPath() + "/can-bo/cong-khai?part=APPROVED&done=approved&n=%s",
            approved);
        return;
      } catch (PortalProblem told) {
        problem = told;
        Faces.getExternalContext().setResponseStatus(told.status());
      }
    }
    rows =
        picks.stream()
            .limit(Review.MOST)
            .flatMap(pick -> review.find(pick.id()).stream())
            .filter(ApprovalPage::approvable)
            .map(this::row)
            .toList();
  }

  private static boolean approvable(StagedDetail detail) {
    return detail.staged().state() == StagedState.OPEN
        && detail.staged().difference() != Difference.SAME;
  }

  private Row row(StagedDetail detail) {
    return new Row(detail.staged(), differences.between(detail.before(), detail.after()));
  }

  private SignedDecision decision() {
    return SignedDecision.read(
        request.getParameter("number"),
        request.getParameter("signedOn"),
        request.getParameter("effectiveFrom"),
        request.getParameter("issuedBy"),
        request.getParameter("note"),
        VietnamTime.today(clock));
  }

  /** What was chosen and can still be approved, as it is now. */
  public List<Row> getRows() {
    return rows;
  }

  /** All of it in one field. */
  public String getPicks() {
    return rows.stream().map(row -> words.pick(row.staged())).collect(Collectors.joining(","));
  }

  public String value(String field) {
    return Asked.text(request, field);
  }

  public List<PublicationWords.Problem> getProblems() {
    return words.problems(problem, "chosen");
  }

  public @Nullable String problem(String field) {
    return PublicationWords.of(getProblems(), field);
  }

  /** The fields of the form this page answers, to be shown again and not to be acted on. */
  public Map<String, String> getAgain() {
    if (!Asked.post(request)) {
      return Map.of();
    }
    Map<String, String> again = new LinkedHashMap<>();
    FIELDS.forEach(field -> again.put(field, value(field)));
    again.put("pick", getPicks());
    again.put("action", "show");
    return again;
  }
}
