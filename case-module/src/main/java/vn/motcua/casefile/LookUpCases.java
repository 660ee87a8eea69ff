package vn.motcua.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/** The page where somebody pastes the codes of many cases. Only a POST is answered. */
@Named
@RequestScoped
public class LookUpCases {
  private static final int LONGEST_SHOWN = 20_000;

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private ManyCases many;

  private String typed = "";
  private List<ManyCases.Line> lines = List.of();
  private @Nullable PortalProblem problem;

  @PostConstruct
  void answer() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    typed = Objects.toString(request.getParameter("codes"), "");
    try {
      lines = many.find(ManyCases.codes(typed), text.language());
    } catch (PortalProblem kindly) {
      problem = kindly;
    }
  }

  /** Before anything is written. */
  public void sendHeaders() {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .setResponseHeader("Cache-Control", "no-store");
    if (problem != null) {
      FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(problem.status());
    }
  }

  public String getTyped() {
    return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) : typed;
  }

  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of("codes", getTyped()) : Map.of();
  }

  public List<ManyCases.Line> getLines() {
    return lines;
  }

  /** What went wrong, in a sentence; null when nothing did. */
  public @Nullable String getError() {
    PortalProblem wrong = problem;
    if (wrong == null) {
      return null;
    }
    if (wrong.fields().isEmpty()) {
      return text.get("problem." + wrong.key() + ".detail");
    }
    FieldProblem field = wrong.fields().get(0);
    return text.with(field.key(), field.values().toArray());
  }
}
