package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** What is wrong with the form a page is the answer to. */
@Named
@RequestScoped
public class FormProblems {
  /** Something wrong: with a field, or with the whole form (then at its first field). */
  public record Wrong(String field, String message) {}

  @Inject private PageText text;

  private final List<Wrong> all = new ArrayList<>();

  /**
   * Keeps a problem for the page.
   *
   * @param first the field a problem of the whole form is told at
   */
  void tell(PortalProblem problem, String first) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(problem.status());
    for (FieldProblem wrong : problem.fields()) {
      all.add(new Wrong(wrong.field(), text.with(wrong.key(), wrong.values().toArray())));
    }
    if (problem.fields().isEmpty()) {
      all.add(
          new Wrong(first, text.with("problem." + problem.key() + ".detail", problem.values())));
    }
  }

  public List<Wrong> getAll() {
    return all;
  }

  public boolean isAny() {
    return !all.isEmpty();
  }

  /** What is wrong with one field; null when nothing is. */
  public @Nullable String of(String field) {
    return all.stream()
        .filter(wrong -> wrong.field().equals(field))
        .map(Wrong::message)
        .findFirst()
        .orElse(null);
  }

  /** For {@code aria-invalid}: nothing is written when the field is right. */
  public @Nullable String invalid(String field) {
    return of(field) == null ? null : "true";
  }
}
