package vn.motcua.appointment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** What is wrong with the form that the page is the answer to. */
@Named
@RequestScoped
public class Flaws {
  /** Something wrong with a field. */
  public record Flaw(String field, String message) {}

  @Inject private PageText text;

  private final List<Flaw> all = new ArrayList<>();
  private @Nullable PortalProblem problem;

  /**
   * Keeps a problem for the page, with the status that fits it.
   *
   * @param field where a problem of the whole form is told
   */
  public void tell(PortalProblem told, String field) {
    problem = told;
    Faces.getExternalContext().setResponseStatus(told.status());
    for (FieldProblem wrong : told.fields()) {
      all.add(new Flaw(wrong.field(), text.with(wrong.key(), wrong.values().toArray())));
    }
    if (told.fields().isEmpty()) {
      all.add(new Flaw(field, text.with("problem." + told.key() + ".detail", told.values())));
    }
  }

  public List<Flaw> getAll() {
    return all;
  }

  public boolean isAny() {
    return !all.isEmpty();
  }

  /** Key of the problem; empty when there is none. */
  public String getKey() {
    return problem == null ? "" : problem.key();
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String of(String field) {
    return all.stream()
        .filter(flaw -> flaw.field().equals(field))
        .map(Flaw::message)
        .findFirst()
        .orElse(null);
  }

  /** For {@code aria-invalid}: nothing is written when the field is right. */
  public @Nullable String invalid(String field) {
    return of(field) == null ? null : "true";
  }

  /** The fields of a form as they came, to be sent again in the other language. */
  public static Map<String, String> again(Map<String, String[]> sent) {
    Map<String, String> again = new LinkedHashMap<>();
    sent.forEach((name, values) -> again.put(name, values[0]));
    again.remove("lang");
    return again;
  }
}
