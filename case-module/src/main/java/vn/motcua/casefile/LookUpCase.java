package vn.motcua.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.timeline.Completion;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.code.ProcedureCode;
import vn.motcua.department.Department;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;

/**
 * The page where a person types the code of a case. Only a POST is answered: a code in an address
 * would stay in histories and logs.
 */
@Named
@RequestScoped
public class LookUpCase {
  private static final int LONGEST_SHOWN = 80;

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private CaseLookup lookup;
  @Inject private Agencies agencies;

  private String typed = "";
  private @Nullable PublicCase found;
  private @Nullable PortalProblem problem;

  @PostConstruct
  void answer() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    typed = Objects.toString(request.getParameter(CaseLookup.FIELD), "");
    try {
      found = lookup.find(typed, text.language());
    } catch (PortalProblem kindly) {
      problem = kindly;
    }
  }

  /** Before anything is written. */
  public void sendHeaders() {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseHeader("Cache-Control", "no-store");
    if (problem != null) {
      answer.setResponseStatus(problem.status());
    }
  }

  /** Whether the search led here because a code was typed there; it was not brought along. */
  public boolean isFromSearch() {
    return request.getMethod().equals("GET") && "tim-kiem".equals(request.getParameter("tu"));
  }

  /** What was typed, for the field and for the same question in the other language. */
  public String getTyped() {
    return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) : typed;
  }

  /** The fields of the form this page answers; empty before it was sent. */
  public Map<String, String> getAgain() {
    return request.getMethod().equals("POST") ? Map.of(CaseLookup.FIELD, getTyped()) : Map.of();
  }

  public @Nullable PublicCase getFound() {
    return found;
  }

  /** What went wrong, in a sentence; null when nothing did. */
  public @Nullable String getError() {
    if (problem == null) {
      return null;
    }
    if (problem instanceof InvalidInput invalid) {
      return text.get(invalid.fields().get(0).key());
    }
    String key = "problem." + problem.key() + ".detail";
    Object[] values = problem.values();
    return switch (values.length) {
      case 0 -> text.get(key);
      case 1 -> text.with(key, values[0]);
      default -> text.with(key, values[0], values[1], values[2]);
    };
  }

  /** Whether correcting the field could help; not when the database is away. */
  public boolean isFieldAtFault() {
    return problem != null && problem.status() < 500;
  }

  public @Nullable CaseWords getWords() {
    return found == null ? null : CaseWords.of(found);
  }

  /** The steps of the way, each {@code done}, {@code now} or empty. */
  public List<Step> getSteps() {
    if (found == null) {
      return List.of();
    }
    Completion completion = found.completion();
    return IntStream.rangeClosed(1, completion.of())
        .mapToObj(number -> Step.of(number, completion))
        .toList();
  }

  /** Whom to ask: the agency of the case, or the one that took over; null when unknown. */
  public @Nullable Department getDepartment() {
    return found == null ? null : agencies.responsible(found.department()).orElse(null);
  }

  /** Address of the procedure's page; null when its code has no such form. */
  public @Nullable String getProcedurePage() {
    return found == null
        ? null
        : ProcedureCode.read(found.procedure()).map(code -> "/thu-tuc/" + code).orElse(null);
  }

  /** The tone of the answer, a class of the theme. */
  public String getTone() {
    if (found == null) {
      return "info";
    }
    if (found.status().waitsForCitizen() || found.timeliness() == Timeliness.OVERDUE) {
      return "warn";
    }
    if (found.status().endedOtherwise()) {
      return "error";
    }
    return found.status().hasResult() ? "success" : "info";
  }
}
