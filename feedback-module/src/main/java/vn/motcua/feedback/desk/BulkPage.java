package vn.motcua.feedback.desk;

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
import vn.motcua.feedback.Officer;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The form below the inbox that does the same with several feedback. */
@Named
@RequestScoped
public class BulkPage {
  @Inject private HttpServletRequest request;
  @Inject private Bulk bulk;
  @Inject private Colleagues colleagues;
  @Inject private PageText text;

  private final Map<String, String> values = new LinkedHashMap<>();
  private List<Line> results = List.of();
  private boolean nothingPicked;

  /**
   * How it went with one.
   *
   * @param problem empty when it was done
   */
  public record Line(String reference, String problem) {}

  /** Before anything is written. */
  public void act() {
    for (String field : Deeds.FIELDS) {
      values.put(field, TypedText.paragraphs(Objects.toString(request.getParameter(field), "")));
    }
    String action = Objects.toString(request.getParameter("action"), "");
    if (!request.getMethod().equals("POST") || !Bulk.ACTIONS.contains(action)) {
      return;
    }
    String @Nullable [] picked = request.getParameterValues("pick");
    nothingPicked = picked == null;
    if (picked == null) {
      Faces.getExternalContext().setResponseStatus(400);
      return;
    }
    results =
        bulk.perform(List.of(picked), action, new Typed(values)).stream().map(this::line).toList();
    if (results.stream().noneMatch(one -> one.problem().isEmpty())) {
      Faces.getExternalContext().setResponseStatus(409);
    }
  }

  private Line line(Bulk.Result result) {
    return new Line(result.reference(), result.problem().map(this::words).orElse(""));
  }

  private String words(PortalProblem refused) {
    return refused.fields().isEmpty()
        ? text.with("problem." + refused.key() + ".detail", refused.values())
        : text.with(refused.fields().get(0).key(), refused.fields().get(0).values().toArray());
  }

  public Map<String, String> getValues() {
    return values;
  }

  public List<Line> getResults() {
    return results;
  }

  /** Whether somebody pressed a button without choosing anything. */
  public boolean isNothingPicked() {
    return nothingPicked;
  }

  public boolean isWrong() {
    return nothingPicked || results.stream().anyMatch(one -> !one.problem().isEmpty());
  }

  public long getDone() {
    return results.stream().filter(one -> one.problem().isEmpty()).count();
  }

  public List<Officer> getColleagues() {
    return colleagues.mine();
  }

  /** The fields of the form this page answers, to be shown again and not to be done. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of("action", "show") : Map.of();
  }
}
