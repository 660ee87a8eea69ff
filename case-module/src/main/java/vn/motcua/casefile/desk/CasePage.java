package vn.motcua.casefile.desk;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.casefile.detail.CaseDetails;
import vn.motcua.casefile.detail.CaseTeller;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Phase;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.casefile.timeline.Told;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** A case for staff: all that was told of it, and what they add. */
@Named
@RequestScoped
public class CasePage {
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

  @Inject private CaseDesk desk;
  @Inject private CaseTeller teller;
  @Inject private HttpServletRequest http;
  @Inject private PageText text;

  private Cases.@Nullable WholeCase whole;
  private @Nullable PortalProblem problem;
  private boolean done;

  @PostConstruct
  void answer() {
    String typed = Objects.toString(http.getParameter("id"), "");
    long id = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    try {
      if (http.getMethod().equals("POST")) {
        act(id);
        done = true;
      }
    } catch (PortalProblem wrong) {
      problem = wrong;
      Faces.getExternalContext().setResponseStatus(wrong.status());
    }
    try {
      whole = desk.look(id);
    } catch (PortalProblem hidden) {
      Faces.getExternalContext().setResponseStatus(hidden.status());
    }
  }

  private void act(long id) {
    String reason = typed("reason");
    if ("release".equals(http.getParameter("action"))) {
      desk.release(id);
    } else if ("apology".equals(http.getParameter("action"))) {
      desk.apologise(id, reason, typed("day"));
    } else {
      desk.giveReason(id, reason);
    }
  }

  /** What was typed, while something is wrong with it. */
  public String typed(String field) {
    return done ? "" : Objects.toString(http.getParameter(field), "");
  }

  public boolean isFound() {
    return whole != null;
  }

  public boolean isDone() {
    return done;
  }

  public Cases.WholeCase getWhole() {
    return Objects.requireNonNull(whole);
  }

  public CaseDetails getDetails() {
    return teller.tell(getWhole(), text.language());
  }

  public CaseDesk.@Nullable Applicant getApplicant() {
    return desk.applicant(getWhole()).orElse(null);
  }

  /** Everything that was told, the latest first. */
  public List<Told> getEvents() {
    List<Told> all = new ArrayList<>(getWhole().story().events());
    Collections.reverse(all);
    return all;
  }

  public boolean isReasonPossible() {
    return desk.mayAdd(getWhole().row());
  }

  public boolean isApologyPossible() {
    return isReasonPossible()
        && getWhole().row().phase() == Phase.OPEN
        && getWhole().row().apologyOn() == null
        && getWhole().row().dates().dueOn() != null;
  }

  public String kind(EventKind kind) {
    return text.get("case.event." + kind);
  }

  public String when(Instant at) {
    return WHEN.format(at);
  }

  /** What is wrong, with the field it is about; none when nothing is. */
  public List<FieldProblem> getProblems() {
    PortalProblem wrong = problem;
    return wrong == null
        ? List.of()
        : wrong.fields().isEmpty()
            ? List.of(FieldProblem.of("reason", "problem." + wrong.key() + ".detail"))
            : wrong.fields();
  }

  public String message(FieldProblem wrong) {
    return text.with(wrong.key(), wrong.values().toArray());
  }
}
