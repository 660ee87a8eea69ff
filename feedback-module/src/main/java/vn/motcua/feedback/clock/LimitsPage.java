package vn.motcua.feedback.clock;

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
import vn.motcua.feedback.Entry;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The table of time limits, where administrators change it. */
@Named
@RequestScoped
public class LimitsPage {
  private static final Map<String, String> FIELDS =
      Map.of(
          "department",
          "",
          "category",
          "",
          "entry",
          "",
          "since",
          "",
          "receipt",
          "1",
          "forward",
          "3",
          "answer",
          "5",
          "complex",
          "10");

  @Inject private HttpServletRequest request;
  @Inject private LimitDesk desk;
  @Inject private PageText text;

  private final Map<String, String> values = new LinkedHashMap<>(FIELDS);
  private List<Problem> problems = List.of();

  /** Something wrong with a field. */
  public record Problem(String field, String message) {}

  /** Before anything is written. */
  public void act() {
    String action = Objects.toString(request.getParameter("action"), "");
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      if (action.equals("put")) {
        FIELDS
            .keySet()
            .forEach(
                field ->
                    values.put(
                        field, TypedText.line(Objects.toString(request.getParameter(field), ""))));
        desk.put(values);
        done();
      } else if (action.equals("remove")) {
        String id = Objects.toString(request.getParameter("id"), "");
        desk.remove(id.matches("\\d{1,15}") ? Long.parseLong(id) : -1);
        done();
      }
    } catch (PortalProblem told) {
      Faces.getExternalContext().setResponseStatus(told.status());
      problems = problems(told);
    }
  }

  private void done() {
    Faces.redirect(request.getContextPath() + "/can-bo/gop-y-han?done=1");
  }

  private List<Problem> problems(PortalProblem told) {
    if (told.fields().isEmpty()) {
      return List.of(
          new Problem("limits", text.with("problem." + told.key() + ".detail", told.values())));
    }
    return told.fields().stream()
        .map(one -> new Problem(one.field(), text.with(one.key(), one.values().toArray())))
        .toList();
  }

  public List<Limit> getLimits() {
    return desk.all();
  }

  public boolean holds(Limit limit) {
    return desk.inForce(limit, desk.all());
  }

  public Entry[] getEntries() {
    return Entry.values();
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
        .filter(one -> one.field().equals(field))
        .map(Problem::message)
        .findFirst()
        .orElse(null);
  }

  public boolean isDone() {
    return request.getParameter("done") != null;
  }

  public int getMostDays() {
    return LimitDesk.MOST_DAYS;
  }

  /** The fields of the form this page answers, to be shown again and not to be done. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of("action", "show") : Map.of();
  }
}
