package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.feedback.FeedbackChoices;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.clock.Course;
import vn.motcua.feedback.own.OwnView;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The page of one feedback, where it is worked on. */
@Named
@RequestScoped
public class WorkPage {
  @Inject private HttpServletRequest request;
  @Inject private Desk desk;
  @Inject private Deeds deeds;
  @Inject private WorkSides sides;
  @Inject private OwnView shares;
  @Inject private PageText text;
  @Inject private FeedbackChoices choices;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Problem> problems = List.of();
  private @Nullable DeskFeedback one;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    long id = number("id");
    for (String field : Deeds.FIELDS) {
      values.put(field, TypedText.paragraphs(Objects.toString(request.getParameter(field), "")));
    }
    try {
      if (request.getMethod().equals("POST")) {
        perform(id, (int) number("seen"), Objects.toString(request.getParameter("action"), ""));
      }
    } catch (PortalProblem told) {
      if (told.status() == 404) {
        Faces.responseSendError(404, "");
        return;
      }
      Faces.getExternalContext().setResponseStatus(told.status());
      problems = problems(told);
    }
    if (!Faces.isResponseComplete()) {
      show(id);
    }
  }

  private void show(long id) {
    try {
      DeskFeedback found = desk.open(id);
      one = found;
      sides.of(found);
      fill("draft", sides.worded(found, Objects.toString(request.getParameter("wording"), "")));
      fill("draft", found.draft());
      fill("part", found.matter().text());
      fill("mark", found.mark());
      fill("days", "2");
      fill("publicQuestion", found.matter().text());
      fill("publicAnswer", found.answer());
    } catch (PortalProblem unseen) {
      Faces.responseSendError(404, "");
    }
  }

  private void fill(String field, String stored) {
    if (values.getOrDefault(field, "").isEmpty()) {
      values.put(field, stored);
    }
  }

  private void perform(long id, int seen, String action) {
    if (!deeds.perform(id, seen, action, new Typed(values))) {
      return; // only shown again
    }
    if (Deeds.leadsAway(action)) {
      Faces.redirect(request.getContextPath() + "/can-bo/gop-y?done=%s", action);
    } else {
      Faces.redirect(
          request.getContextPath() + "/can-bo/gop-y/viec?id=%s&done=%s",
          String.valueOf(id),
          action);
    }
  }

  private long number(String parameter) {
    String typed = Objects.toString(request.getParameter(parameter), "");
    return typed.matches("\\d{1,15}") ? Long.parseLong(typed) : -1;
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      String message = text.with("problem." + told.key() + ".detail", told.values());
      return List.of(new Problem("work", message));
    }
    return told.fields().stream()
        .map(wrong -> new Problem(field(wrong.field()), words(wrong)))
        .toList();
  }

  private String words(FieldProblem wrong) {
    return wrong.field().equals("why") && wrong.key().equals("input.required")
        ? text.get("feedback.why.needed")
        : text.with(wrong.key(), wrong.values().toArray());
  }

  /** The id on the page of a field as the verbs call it: several forms have one of that name. */
  private String field(String named) {
    String action = Objects.toString(request.getParameter("action"), "");
    return switch (named) {
      case "text" -> action.equals("ask") ? "question" : action;
      case "why" -> action + "-why";
      case "department" ->
          switch (action) {
            case "split" -> "split-department";
            case "consult" -> "jointDepartment";
            default -> named;
          };
      case "contribution" -> named + "-" + values.get("contributionId");
      default -> named;
    };
  }

  /** Whether something was just done. */
  public boolean isDone() {
    return !request.getMethod().equals("POST") && request.getParameter("done") != null;
  }

  public @Nullable DeskFeedback getOne() {
    return one;
  }

  public Map<String, String> getValues() {
    return values;
  }

  public List<Problem> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.stream()
        .filter(problem -> problem.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  /** Who of the portal or the staff did something. */
  public String who(String name) {
    return name.startsWith("@") ? text.get("feedback.who." + name.substring(1)) : name;
  }

  /** Why something happened, in words. */
  public String why(Step step) {
    if (step.why().isEmpty()) {
      return ""; // also of what was forgotten
    }
    if (step.verb() == Verb.CONSULT || step.verb() == Verb.CONTRIBUTE) {
      return choices.name(step.why());
    }
    if (step.verb() == Verb.SPLIT) {
      return new PublicReference(step.why()).grouped();
    }
    if (step.verb() == Verb.TAKE && step.why().equals(step.who())) {
      return "";
    }
    if (step.verb() != Verb.RECEIVE) {
      return step.why();
    }
    String[] parts = step.why().split(" ", 2);
    String reason = text.orElse("feedback.reason." + parts[0], "");
    return parts.length > 1 ? reason + " " + parts[1] : reason;
  }

  public String shareOf(Map.Entry<String, Duration> share) {
    return shares.words(share.getValue(), text.language());
  }

  public boolean ofSender(Map.Entry<String, Duration> share) {
    return share.getKey().equals(Course.SENDER);
  }

  /** The fields of the form this page answers, to be shown again and not to be done. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of("action", "show") : Map.of();
  }
}
