package vn.motcua.procedure.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.procedure.PublishedVersion;
import vn.motcua.procedure.publication.Proposals;
import vn.motcua.procedure.publication.Review;
import vn.motcua.procedure.publication.Staged;
import vn.motcua.procedure.publication.StagedState;

/** Other time limits and fees for a procedure, or its end; both are then decided on. */
@Named
@RequestScoped
public class ChangePage {
  @Inject private Proposals proposals;
  @Inject private Review review;
  @Inject private PublicationWords words;
  @Inject private HttpServletRequest request;

  private @Nullable ProcedureCode code;
  private @Nullable PublishedVersion latest;
  private @Nullable PortalProblem problem;

  /** Before anything is written. */
  public void act() {
    String typed = Asked.text(request, "code");
    if (typed.isBlank()) {
      return;
    }
    try {
      ProcedureCode wanted =
          ProcedureCode.read(typed).orElseThrow(() -> new PortalProblem(404, "not-found"));
      latest = proposals.latest(wanted);
      code = wanted;
      if (Asked.post(request)) {
        perform(wanted, latest);
      }
    } catch (PortalProblem told) {
      problem = told;
      Faces.getExternalContext().setResponseStatus(told.status());
    }
  }

  private void perform(ProcedureCode wanted, PublishedVersion version) {
    switch (Asked.text(request, "action")) {
      case "change" ->
          proposed(
              proposals.change(wanted, TypedChannels.read(request, version.content().channels())));
      case "repeal" -> proposed(proposals.repeal(wanted));
      default -> {} // shown again, in the other language
    }
  }

  private void proposed(Staged staged) {
    Faces.redirect(
        request.getContextPath() + "/can-bo/cong-khai/quyet-dinh?pick=%s", words.pick(staged));
  }

  public String getTyped() {
    return Asked.text(request, "code");
  }

  public @Nullable ProcedureCode getCode() {
    return code;
  }

  public @Nullable PublishedVersion getLatest() {
    return latest;
  }

  public boolean isRepealed() {
    return latest != null && latest.decision().kind() == PublicationKind.REPEAL;
  }

  /** A proposal that waits already; null when there is none. */
  public @Nullable Staged getWaiting() {
    return code == null
        ? null
        : review
            .find(Proposals.SOURCE, code)
            .filter(staged -> staged.state() == StagedState.OPEN)
            .orElse(null);
  }

  public List<TypedChannels.Row> getChannels() {
    return latest == null ? List.of() : TypedChannels.rows(request, latest.content().channels());
  }

  public List<DurationUnit> getUnits() {
    return Arrays.asList(DurationUnit.values());
  }

  public List<PublicationWords.Problem> getProblems() {
    return words.problems(problem, code == null ? "code" : "channels");
  }

  public @Nullable String problem(String field) {
    return PublicationWords.of(getProblems(), field);
  }

  /** The fields of the form this page answers, to be shown again and not to be acted on. */
  public Map<String, String> getAgain() {
    return Asked.post(request) ? TypedChannels.again(request, getChannels()) : Map.of();
  }
}
