package vn.motcua.feedback.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.web.ClientAddress;

/**
 * The page where somebody reads the answer to their feedback, by reference and secret. Both come by
 * POST only: in an address they would stay in histories and logs.
 */
@Named
@RequestScoped
public class FollowFeedback {
  private static final List<String> FIELDS =
      List.of("reference", "secret", "text", "why", "rating");

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private OwnFeedbacks own;

  private final Map<String, String> values = new LinkedHashMap<>();
  private @Nullable OwnFeedback found;
  private List<Problem> problems = List.of();
  private String done = "";

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    Faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    for (String field : FIELDS) {
      values.put(field, Objects.toString(request.getParameter(field), ""));
    }
    if (!request.getMethod().equals("POST")) {
      values.replaceAll((field, typed) -> "");
      return;
    }
    long id = -1;
    try {
      id = own.open(value("reference"), value("secret"), ClientAddress.of(request));
      perform(id, Objects.toString(request.getParameter("action"), ""));
    } catch (PortalProblem told) {
      Faces.getExternalContext().setResponseStatus(told.status());
      problems = problems(told);
    }
    if (id >= 0) {
      found = own.read(id, text.language());
    }
  }

  private void perform(long id, String action) {
    switch (action) {
      case "say" -> own.comment(id, value("text"));
      case "rate" -> own.rate(id, stars(), value("why"));
      case "reopen" -> own.reopen(id, value("why"));
      default -> {
        return; // only looked at
      }
    }
    done = action;
    List.of("text", "why", "rating").forEach(field -> values.put(field, ""));
  }

  private int stars() {
    return value("rating").matches("[1-5]") ? Integer.parseInt(value("rating")) : 0;
  }

  private String value(String field) {
    return values.getOrDefault(field, "");
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      String message = text.with("problem." + told.key() + ".detail", told.values());
      return List.of(new Problem("reference", message));
    }
    return told.fields().stream()
        .map(one -> new Problem(one.field(), text.with(one.key(), one.values().toArray())))
        .toList();
  }

  public Map<String, String> getValues() {
    return values;
  }

  /** Null before it is opened. */
  public @Nullable OwnFeedback getFound() {
    return found;
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

  /** What was just done; empty when nothing was. */
  public String getDone() {
    return done;
  }

  /** The tone of the answer, a class of the theme. */
  public String getTone() {
    if (found == null) {
      return "info";
    }
    return switch (found.state()) {
      case ANSWERED, CLOSED -> "success";
      case WAITING -> "warn";
      case RECEIVED, IN_HAND, DRAFTED -> found.late() ? "warn" : "info";
      case MERGED, REFERRED -> "info";
    };
  }

  /** The fields of the form this page answers, to be looked at again. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST")
        ? Map.of("reference", value("reference"), "secret", value("secret"))
        : Map.of();
  }
}
