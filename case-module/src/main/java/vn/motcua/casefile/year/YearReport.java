package vn.motcua.casefile.year;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.desk.CaseDesk;
import vn.motcua.casefile.figures.Period;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;

/** The page of the self-assessment: late cases, and the explanations staff give for them. */
@Named
@RequestScoped
public class YearReport {
  private static final int MOST = 200;

  @Inject private LateCases late;
  @Inject private CaseDesk desk;
  @Inject private HttpServletRequest http;
  @Inject private PageText text;
  @Inject private Clock clock;

  private List<LateCases.LateCase> found = List.of();
  private @Nullable PortalProblem problem;
  private boolean done;

  @PostConstruct
  void answer() {
    try {
      if (http.getMethod().equals("POST")) {
        desk.giveReason(id(), typed("reason"));
        done = true;
      }
    } catch (PortalProblem wrong) {
      fail(wrong);
    }
    try {
      found =
          late.find(
              Period.typed(typed("from"), typed("to"), VietnamTime.today(clock)),
              TypedText.line(typed("department")),
              MOST + 1);
    } catch (PortalProblem wrong) {
      fail(wrong);
    }
  }

  private void fail(PortalProblem wrong) {
    problem = wrong;
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(wrong.status());
  }

  private long id() {
    String typed = typed("id");
    return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
  }

  public String typed(String field) {
    return Objects.toString(http.getParameter(field), "");
  }

  /** What was typed for that case, while something is wrong with it; else what is stored. */
  public String reason(LateCases.LateCase one) {
    return problem != null && id() == one.id()
        ? typed("reason")
        : Objects.toString(one.reason(), "");
  }

  public boolean wrong(LateCases.LateCase one) {
    return problem != null && id() == one.id();
  }

  public boolean isDone() {
    return done;
  }

  public List<LateCases.LateCase> getRows() {
    return found.size() > MOST ? found.subList(0, MOST) : found;
  }

  /**
   * Whether the list is to be held against the figures: who sees only a part of the late cases
   * cannot.
   */
  public boolean isComparable() {
    return late.complete(TypedText.line(typed("department")));
  }

  /** How many late cases there are, of which the list may show some only. */
  public long getCount() {
    return problem == null
        ? late.count(
            Period.typed(typed("from"), typed("to"), VietnamTime.today(clock)),
            TypedText.line(typed("department")))
        : 0;
  }

  public boolean isMore() {
    return found.size() > MOST;
  }

  /** How many of the late cases shown have no explanation yet. */
  public long getUnexplained() {
    return getRows().stream().filter(one -> one.reason() == null).count();
  }

  /** What is wrong, in a sentence; null when nothing is. */
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

  /** The field that is wrong. */
  public String getErrorField() {
    return id() == 0 ? "from" : "reason-" + id();
  }

  public String getToday() {
    return text.day(VietnamTime.today(clock));
  }
}
