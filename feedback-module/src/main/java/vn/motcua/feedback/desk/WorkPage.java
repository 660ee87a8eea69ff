package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.clock.Course;
import vn.motcua.feedback.own.OwnView;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The page of one feedback, where it is worked on. */
@Named
@RequestScoped
public class WorkPage {
  private static final List<String> FIELDS =
      List.of(
          "why",
          "department",
          "question",
          "draft",
          "note",
          "authority",
          "other",
          "reply",
          "publicQuestion",
          "publicAnswer");

  @Inject private HttpServletRequest request;
  @Inject private Desk desk;
  @Inject private OwnView shares;
  @Inject private PageText text;
  @Inject private Clock clock;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Problem> problems = List.of();
  private @Nullable DeskFeedback one;

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    long id = number("id");
    for (String field : FIELDS) {
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
      values.computeIfPresent("draft", (field, typed) -> typed.isEmpty() ? found.draft() : typed);
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
    switch (action) {
      case "take" -> desk.take(id, seen);
      case "forward" -> desk.forward(id, seen, value("department"), value("why"));
      case "not-ours" -> desk.notOurs(id, seen, value("why"));
      case "ask" -> desk.work(id, seen, (f, by) -> f.ask(value("question"), by, clock.instant()));
      case "draft" -> desk.draft(id, seen, value("draft"));
      case "send-back" ->
          desk.lead(id, seen, (f, by) -> f.sendBack(value("why"), by, clock.instant()));
      case "approve" -> desk.lead(id, seen, (f, by) -> f.approve(f.draft(), by, clock.instant()));
      case "note" -> desk.work(id, seen, (f, by) -> f.note(value("note"), by, clock.instant()));
      case "prolong" ->
          desk.lead(id, seen, (f, by) -> f.prolong(value("why"), by, clock.instant()));
      case "refer" ->
          desk.lead(
              id, seen, (f, by) -> f.refer(value("authority"), value("why"), by, clock.instant()));
      case "reply" -> desk.lead(id, seen, (f, by) -> f.reply(value("reply"), by, clock.instant()));
      case "merge" -> desk.merge(id, seen, value("other"));
      case "publish" -> desk.publish(id, seen, value("publicQuestion"), value("publicAnswer"));
      case "withdraw" -> desk.withdraw(id, seen);
      default -> {
        return; // only shown again
      }
    }
    if (action.equals("forward") || action.equals("not-ours")) { // may be out of sight now
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

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      String message = text.with("problem." + told.key() + ".detail", told.values());
      return List.of(new Problem("work", message));
    }
    return told.fields().stream()
        .map(
            wrong ->
                new Problem(field(wrong.field()), text.with(wrong.key(), wrong.values().toArray())))
        .toList();
  }

  /** The forms have names of their own for what the verbs call text. */
  private String field(String named) {
    if (!named.equals("text")) {
      return named;
    }
    String action = Objects.toString(request.getParameter("action"), "");
    return action.equals("ask") ? "question" : action;
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
