package vn.motcua.privacy.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** What was typed into a form, and what is wrong with it. */
@Named
@RequestScoped
public class PrivacyForm {
  /** Something wrong with a field. */
  public record Wrong(String field, String message) {}

  @Inject private PageText text;
  @Inject private HttpServletRequest request;

  private final List<Wrong> problems = new ArrayList<>();

  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }

  /** Keeps a problem for the page; one of the whole form is told at its first field. */
  void tell(PortalProblem problem, String first) {
    Faces.getExternalContext().setResponseStatus(problem.status());
    for (FieldProblem wrong : problem.fields()) {
      problems.add(new Wrong(wrong.field(), text.with(wrong.key(), wrong.values().toArray())));
    }
    if (problem.fields().isEmpty()) {
      problems.add(
          new Wrong(first, text.with("problem." + problem.key() + ".detail", problem.values())));
    }
  }

  public List<Wrong> getProblems() {
    return problems;
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String of(String field) {
    return problems.stream()
        .filter(wrong -> wrong.field().equals(field))
        .map(Wrong::message)
        .findFirst()
        .orElse(null);
  }

  /** The fields to be shown again in the other language, and not acted upon. */
  public Map<String, String> getAgain() {
    Map<String, String> again = new LinkedHashMap<>();
    if (request.getMethod().equals("POST")) {
      request.getParameterMap().forEach((name, values) -> again.put(name, values[0]));
      again.put("action", "show");
    }
    return again;
  }
}
