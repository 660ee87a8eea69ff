package vn.motcua.feedback.clock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffMember;

/** Changes of the time limits, checked and recorded. What came in before keeps what it had. */
@RequestScoped
class LimitDesk {
  static final int MOST_DAYS = 60;
  private static final String OBJECT = "feedback-limit";

  @Inject private LimitTable table;
  @Inject private Departments departments;
  @Inject private StaffMember staff;
  @Inject private Audit audit;
  @Inject private Clock clock;

  @Transactional
  public List<Limit> all() {
    return table.all();
  }

  /** The lines by which what comes in today gets its limits. */
  boolean inForce(Limit limit, List<Limit> all) {
    LocalDate today = VietnamTime.today(clock);
    return !limit.since().isAfter(today)
        && all.stream()
            .filter(other -> sameThings(other, limit) && !other.since().isAfter(today))
            .noneMatch(other -> other.since().isAfter(limit.since()));
  }

  private static boolean sameThings(Limit one, Limit other) {
    return one.department().equals(other.department())
        && one.category().equals(other.category())
        && one.entry().equals(other.entry());
  }

  /** What was typed into the form, by field. */
  @Transactional
  public void put(Map<String, String> typed) {
    String department = typed.getOrDefault("department", "");
    if (!department.isEmpty() && departments.tree().find(department).isEmpty()) {
      throw new InvalidInput("department", "feedback.department.unknown");
    }
    Limit limit =
        new Limit(
            0,
            department,
            oneOf("category", typed, Stream.of(Category.values()).map(Enum::name)),
            oneOf("entry", typed, Stream.of(Entry.values()).map(Enum::name)),
            since(typed.getOrDefault("since", "")),
            limits(typed));
    Optional<Limit> before = table.put(limit);
    record(before.map(Limit::told), Optional.of(limit.told()));
  }

  private static String oneOf(String field, Map<String, String> typed, Stream<String> names) {
    String value = typed.getOrDefault(field, "");
    if (!value.isEmpty() && names.noneMatch(value::equals)) {
      throw new InvalidInput(field, "input.required");
    }
    return value;
  }

  /** Not in the past: it would tell of limits that nothing was given. */
  private LocalDate since(String typed) {
    LocalDate today = VietnamTime.today(clock);
    try {
      LocalDate since = typed.isBlank() ? today : LocalDate.parse(typed.strip());
      if (since.isBefore(today)) {
        throw new InvalidInput("since", "feedback.limits.past");
      }
      return since;
    } catch (DateTimeParseException none) {
      throw new InvalidInput("since", "input.not-a-date");
    }
  }

  private static Limits limits(Map<String, String> typed) {
    int receipt = days("receipt", typed);
    int forward = days("forward", typed);
    int answer = days("answer", typed);
    int complex = days("complex", typed);
    if (!Limits.possible(receipt, forward, answer, complex)) {
      throw new InvalidInput("complex", "feedback.limits.order");
    }
    return new Limits(receipt, forward, answer, complex);
  }

  private static int days(String field, Map<String, String> typed) {
    String value = typed.getOrDefault(field, "");
    int days = value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidInput(field, "input.out-of-range", 1, MOST_DAYS);
    }
    return days;
  }

  /** Of the general ones, those in force stay: something has to hold. */
  @Transactional
  public void remove(long id) {
    List<Limit> all = table.all();
    Limit limit =
        all.stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    if (limit.general() && inForce(limit, all)) {
      throw new PortalProblem(409, "feedback-limit-needed");
    }
    record(table.remove(id).map(Limit::told), Optional.empty());
  }

  private void record(Optional<String> before, Optional<String> after) {
    audit.record(
        AuditEntry.changed(staff.name(), OBJECT, "-", "", before.orElse(null), after.orElse(null)));
  }
}
