package vn.motcua.search.sight;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;

/** The page that explains the results of a query and the place of one procedure among them. */
@Named("explainPage")
@RequestScoped
public class ExplainPage {
  @Inject private Explanations explanations;
  @Inject private PageText text;
  @Inject private HttpServletRequest http;

  private String query = "";
  private String code = "";
  private @Nullable Explained explained;
  private Map<String, String> problems = Map.of();

  @PostConstruct
  void explain() {
    query = TypedText.line(Objects.toString(http.getParameter("q"), ""));
    code = TypedText.line(Objects.toString(http.getParameter("code"), ""));
    if (http.getParameter("q") == null) {
      return;
    }
    try {
      ExplainParameters wanted = ExplainParameters.read(query, code);
      explained = explanations.explain(wanted.text(), wanted.code());
    } catch (PortalProblem problem) {
      Faces.getExternalContext().setResponseStatus(problem.status());
      problems =
          problem.fields().isEmpty()
              ? Map.of("q", text.get("problem." + problem.key() + ".detail"))
              : Map.of(problem.fields().get(0).field(), message(problem.fields().get(0)));
    }
  }

  private String message(FieldProblem problem) {
    return text.get("sight.parameter." + problem.field())
        + ": "
        + text.with(problem.key(), problem.values().toArray());
  }

  public String getQuery() {
    return query;
  }

  public String getCode() {
    return code;
  }

  public @Nullable Explained getExplained() {
    return explained;
  }

  /** What is wrong, by the field. */
  public List<Map.Entry<String, String>> getProblems() {
    return List.copyOf(problems.entrySet());
  }

  public boolean wrong(String field) {
    return problems.containsKey(field);
  }

  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** The same query with another procedure to explain. */
  public String about(String procedure) {
    return "?q="
        + URLEncoder.encode(query, StandardCharsets.UTF_8)
        + "&code="
        + procedure
        + "#chosen";
  }

  public String kindKey(ScorePart part) {
    return "sight.part." + part.kind();
  }

  public String absenceKey(Explained.Absence absence) {
    return "sight.absence." + absence;
  }

  /** A score as people read it. */
  public String points(double score) {
    return String.format(text.language().locale(), "%.2f", score);
  }

  public String joined(List<String> words) {
    return String.join(", ", words);
  }
}
