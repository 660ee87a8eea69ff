package vn.motcua.casefile.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.casefile.intake.CaseIntake;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.casefile.store.Phase;
import vn.motcua.casefile.timeline.EventKind;
import vn.motcua.code.AgencyCode;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** The cases of the departments of whoever asks. */
@RequestScoped
public class CaseDesk {
  /** Who may see cases; only the first two add to them. */
  static final Role[] READERS = {Role.OFFICER, Role.LEADER, Role.AUDITOR};

  static final String AUDITED = "case";

  private static final int SOON = 3;
  private static final int LONGEST_REASON = 1_000;

  @Inject private Cases cases;
  @Inject private CaseIntake intake;
  @Inject private CaseOpening opening;
  @Inject private Calendars calendars;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Those asked for, at most as many as fit, and one more when there are more. */
  public List<CaseRow> find(CaseFilter filter, int size) {
    return find(filter, filter.page() * size, size + 1);
  }

  List<CaseRow> find(CaseFilter filter, int from, int size) {
    LocalDate today = today();
    CaseQuery query = new CaseQuery(filter, departments(filter), today, soon(today), from, size);
    return cases.read(sql -> sql.list(query.text(), CaseRow::read, query.values()));
  }

  /** Null for all; what is not theirs is left out whatever was asked. */
  private @Nullable List<String> departments(CaseFilter filter) {
    Scope scope = rights.scope(READERS);
    Optional<AgencyCode> asked = AgencyCode.typed(filter.department());
    if (asked.isPresent()) {
      return Stream.of(asked.get()).filter(scope::covers).map(AgencyCode::value).toList();
    }
    return scope instanceof Scope.Of of
        ? of.departments().stream().map(AgencyCode::value).sorted().toList()
        : null;
  }

  private LocalDate soon(LocalDate today) {
    WorkingCalendar calendar = calendars.ofTheCountry();
    LocalDate day = today;
    for (int i = 0; i < SOON; i++) {
      day = calendar.workingDayFrom(day.plusDays(1));
    }
    return day;
  }

  /**
   * A case with all that is known of it; that it was looked at is recorded first.
   *
   * @throws PortalProblem 404 when it is not theirs to see, or there is none
   */
  public Cases.WholeCase look(long id) {
    Cases.WholeCase whole = theirs(id, READERS);
    audit.recordFirst(AuditEntry.read(staff.name(), AUDITED, whole.row().code(), ""));
    return whole;
  }

  private Cases.WholeCase theirs(long id, Role... roles) {
    return cases
        .whole(id)
        .filter(whole -> may(whole.row(), roles))
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  private boolean may(CaseRow row, Role... roles) {
    Scope scope = rights.scope(roles);
    return scope instanceof Scope.Everywhere
        || AgencyCode.typed(row.department()).filter(scope::covers).isPresent();
  }

  /** Whose case it is, for staff who handle it; null for what is not known. */
  public record Applicant(@Nullable String name, @Nullable String phone, @Nullable String email) {
    static Applicant read(ResultSet row) throws SQLException {
      return new Applicant(row.getString(1), row.getString(2), row.getString(3));
    }
  }

  /** Of a case that was looked at. */
  public Optional<Applicant> applicant(Cases.WholeCase looked) {
    return cases.read(
        sql ->
            sql.first(
                "SELECT name, phone, email FROM case_applicant WHERE case_id = ?",
                Applicant::read,
                looked.row().id()));
  }

  /** Whether the person may add to this case. */
  public boolean mayAdd(CaseRow row) {
    return may(row, Role.OFFICER, Role.LEADER);
  }

  /**
   * Notes why a case is late. What the one-stop software told stays as it is.
   *
   * @throws InvalidInput without a reason
   */
  public void giveReason(long id, String typed) {
    Cases.WholeCase whole = theirs(id, Role.OFFICER, Role.LEADER);
    String reason = TypedText.paragraphs(typed);
    List<FieldProblem> wrong = reasonProblems(reason);
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    add(whole, EventKind.LATE_REASON, reason, null);
  }

  /**
   * Apologises for being late and promises a new day; once.
   *
   * @throws InvalidInput without a reason, or when the day is no working day to come
   * @throws PortalProblem 409 when somebody has apologised already, or the case is not open
   */
  public void apologise(long id, String typed, String typedDay) {
    Cases.WholeCase whole = theirs(id, Role.OFFICER, Role.LEADER);
    if (whole.row().apologyOn() != null || whole.row().phase() != Phase.OPEN) {
      throw new PortalProblem(409, "case-apology-not-possible");
    }
    String reason = TypedText.paragraphs(typed);
    List<FieldProblem> wrong = new ArrayList<>(reasonProblems(reason));
    LocalDate day = newDay(whole.row(), typedDay);
    if (day == null) {
      wrong.add(FieldProblem.of("day", "case.desk.bad-day"));
    }
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
    add(whole, EventKind.APOLOGY, reason, day);
  }

  /** Lets the case be opened at once after wrong tries locked it; that it was done is recorded. */
  public void release(long id) {
    String code = theirs(id, Role.OFFICER, Role.LEADER).row().code();
    opening.release(code);
    audit.recordFirst(AuditEntry.changed(staff.name(), AUDITED, code, "", null, "RELEASED"));
  }

  private static List<FieldProblem> reasonProblems(String reason) {
    if (reason.isEmpty()) {
      return List.of(FieldProblem.of("reason", "input.required"));
    }
    return reason.length() > LONGEST_REASON
        ? List.of(FieldProblem.of("reason", "input.too-long", LONGEST_REASON))
        : List.of();
  }

  private @Nullable LocalDate newDay(CaseRow row, String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      LocalDate due = Objects.requireNonNullElse(row.dates().dueOn(), LocalDate.MIN);
      boolean possible =
          day.isAfter(due)
              && !day.isBefore(today())
              && day.isBefore(today().plusYears(1))
              && calendars.of(row.department()).works(day);
      return possible ? day : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private void add(Cases.WholeCase whole, EventKind kind, String reason, @Nullable LocalDate day) {
    Instant now = clock.instant();
    CaseCode code = CaseCode.parse(whole.row().code());
    intake.addOfPortal(code, kind, staff.name(), reason, day, now);
    audit.recordFirst(
        AuditEntry.changed(staff.name(), AUDITED, code.toString(), reason, null, kind.name()));
  }

  LocalDate today() {
    return VietnamTime.today(clock);
  }
}
