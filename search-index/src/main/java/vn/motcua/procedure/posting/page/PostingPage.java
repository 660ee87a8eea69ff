package vn.motcua.procedure.posting.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.posting.Postings;
import vn.motcua.procedure.posting.Standing;
import vn.motcua.procedure.publication.TypedDay;
import vn.motcua.procedure.publication.page.PublicationWords;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** For staff: what hangs at the centres; that a list hangs at one of them is said here. */
@Named
@RequestScoped
public class PostingPage {
  private static final int SHOWN = 50;

  @Inject private Postings postings;
  @Inject private PublicationWords words;
  @Inject private PageText text;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private @Nullable PortalProblem problem;
  private @Nullable Standing standing;

  /** Before anything is written. */
  public void act() {
    if (request.getMethod().equals("POST") && asked("action").equals("confirm")) {
      try {
        postings.confirm(asked("centre"), asked("digest"), since());
        Faces.redirect(
            request.getContextPath() + "/can-bo/niem-yet?centre=%s&done=1", asked("centre"));
        return;
      } catch (PortalProblem told) {
        problem = told;
        Faces.getExternalContext().setResponseStatus(told.status());
      }
    }
    standing = postings.of(asked("centre")).orElse(null);
    if (standing == null && !asked("centre").isEmpty()) {
      Faces.getExternalContext().setResponseStatus(404);
    }
  }

  private LocalDate since() {
    String typed = TypedText.line(asked("since"));
    if (typed.isEmpty()) {
      throw new InvalidInput("since", "posting.since.required");
    }
    return TypedDay.read(typed)
        .orElseThrow(() -> new InvalidInput("since", "publication.day.unreadable"));
  }

  private String asked(String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }

  public @Nullable Standing getStanding() {
    return standing;
  }

  public boolean isUnknown() {
    return standing == null && !asked("centre").isEmpty();
  }

  public List<Standing> getAll() {
    return postings.all();
  }

  public boolean isMay() {
    return standing != null && postings.may(standing.list().centre().code());
  }

  public boolean isDone() {
    return asked("done").equals("1");
  }

  /** The first of what has to be hung up; all of it is printed. */
  public List<Standing.Missing> getMissing() {
    List<Standing.Missing> all = standing == null ? List.of() : standing.missing();
    return all.subList(0, Math.min(all.size(), SHOWN));
  }

  /** What the wall says otherwise, or that it says nothing. */
  public String why(Standing.Missing one) {
    return one.fresh()
        ? text.get("posting.why.NEW")
        : one.changed().stream()
            .sorted()
            .map(part -> text.get("posting.why." + part))
            .collect(Collectors.joining(", "));
  }

  /** The day to be sent: as typed, else today. */
  public String getSince() {
    return request.getParameter("since") == null
        ? VietnamTime.today(clock).toString()
        : asked("since");
  }

  public List<PublicationWords.Problem> getProblems() {
    return words.problems(problem, "since");
  }

  public @Nullable String problem(String field) {
    return PublicationWords.of(getProblems(), field);
  }

  /** The fields of the form this page answers, to be shown again and not to be acted on. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST")
        ? Map.of("centre", asked("centre"), "since", asked("since"), "action", "show")
        : Map.of();
  }
}
