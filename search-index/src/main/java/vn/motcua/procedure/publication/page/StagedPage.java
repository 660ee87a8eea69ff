package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.publication.Pick;
import vn.motcua.procedure.publication.Review;
import vn.motcua.procedure.publication.StagedDetail;
import vn.motcua.time.VietnamTime;

/** One thing staged: what is different, and its rejection or the way back. */
@Named
@RequestScoped
public class StagedPage {
  @Inject private Review review;
  @Inject private Differences differences;
  @Inject private PublicationWords words;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private @Nullable StagedDetail detail;
  private @Nullable PortalProblem problem;

  /** Before anything is written. */
  public void act() {
    long id = Asked.number(request, "id").orElse(0L);
    if (Asked.post(request)) {
      try {
        perform(id, Asked.text(request, "action"));
      } catch (PortalProblem told) {
        problem = told;
        Faces.getExternalContext().setResponseStatus(told.status());
      }
    }
    detail = review.find(id).orElse(null);
    if (detail == null) {
      Faces.responseSendError(404, "");
    }
  }

  private void perform(long id, String action) {
    Pick pick = new Pick(id, Asked.number(request, "version").orElse(-1L).intValue());
    if (action.equals("reject")) {
      review.reject(pick, getReason());
      Faces.redirect(request.getContextPath() + "/can-bo/cong-khai?done=rejected");
    } else if (action.equals("reopen")) {
      review.reopen(pick);
      Faces.redirect(request.getContextPath() + "/can-bo/cong-khai?done=reopened");
    }
  }

  public @Nullable StagedDetail getDetail() {
    return detail;
  }

  /** What is different, part by part. */
  public List<Differences.Row> getRows() {
    return detail == null ? List.of() : differences.between(detail.before(), detail.after());
  }

  /** Whether the version beside it only comes into force. */
  public boolean isComing() {
    return detail != null && detail.comingAfter(VietnamTime.today(clock));
  }

  public String getReason() {
    return Asked.text(request, "reason");
  }

  public List<PublicationWords.Problem> getProblems() {
    return words.problems(problem, "reason");
  }

  public @Nullable String problem(String field) {
    return PublicationWords.of(getProblems(), field);
  }

  /** The fields of the form this page answers, to be shown again and not to be acted on. */
  public Map<String, String> getAgain() {
    return Asked.post(request) ? Map.of("reason", getReason(), "action", "show") : Map.of();
  }
}
