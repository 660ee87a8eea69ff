package vn.motcua.casefile.year;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.Period;
import vn.motcua.casefile.store.Cases;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;

/** The late cases of a period in the departments of whoever asks. */
@RequestScoped
public class LateCases {
  static final Role[] READERS = {Role.LEADER, Role.AUDITOR};

  private static final String QUERY =
      "SELECT f.id, f.code, f.department_code, f.procedure_code, c.entered_on, c.due_on,"
          + " IF(c.closed_on <= ?, c.closed_on, NULL) AS settled_on, f.apology_on,"
          + " (SELECT JSON_VALUE(e.detail, '$.reason') FROM case_event e WHERE e.case_id = c.case_id"
          + " AND e.kind = 'LATE_REASON' ORDER BY e.happened_at DESC LIMIT 1) AS reason"
          + " FROM case_fact c JOIN case_file f ON f.id = c.case_id"
          + " WHERE c.notice = FALSE AND c.closed_on >= ? AND c.entered_on <= ?"
          + " AND ((c.ending = 3 AND c.closed_on <= ?)"
          + " OR (c.closed_on > ? AND c.due_on < ? AND (c.waiting_on IS NULL OR c.waiting_on > ?)))";

  @Inject private Cases cases;
  @Inject private Rights rights;
  @Inject private Departments departments;

  /**
   * One of them.
   *
   * @param settledOn null while it was open at the end of the period
   * @param reason the explanation; null while there is none
   */
  public record LateCase(
      long id,
      String code,
      String department,
      String procedure,
      LocalDate enteredOn,
      LocalDate dueOn,
      @Nullable LocalDate settledOn,
      @Nullable LocalDate apologyOn,
      @Nullable String reason) {
    static LateCase read(ResultSet row) throws SQLException {
      return new LateCase(
          row.getLong("id"),
          row.getString("code"),
          row.getString("department_code"),
          row.getString("procedure_code"),
          row.getObject("entered_on", LocalDate.class),
          row.getObject("due_on", LocalDate.class),
          row.getObject("settled_on", LocalDate.class),
          row.getObject("apology_on", LocalDate.class),
          row.getString("reason"));
    }
  }

  /**
   * The longest overdue first.
   *
   * @param department code of one, with all below it; empty for all of those who ask
   */
  public List<LateCase> find(Period period, String department, int size) {
    return asked(
        period,
        department,
        List.of(),
        (query, values) ->
            cases.read(
                sql ->
                    sql.list(
                        query + " ORDER BY c.due_on, f.id LIMIT " + size, LateCase::read, values)));
  }

  /** How many they are. */
  public long count(Period period, String department) {
    return asked(
        period,
        department,
        0L,
        (query, values) ->
            cases.read(
                sql ->
                    sql.first(
                            "SELECT COUNT(*) FROM (" + query + ") late",
                            row -> row.getLong(1),
                            values)
                        .orElse(0L)));
  }

  /**
   * The department a report is about: the one asked for, else of those who work for some only the
   * one that all of them belong to; empty for all.
   */
  public String department(String asked) {
    if (asked.isEmpty() && rights.scope(READERS) instanceof Scope.Of of) {
      List<String> codes = of.departments().stream().map(AgencyCode::value).sorted().toList();
      DepartmentTree tree = departments.tree();
      return codes.stream()
          .filter(
              code ->
                  codes.stream()
                      .allMatch(
                          other ->
                              other.equals(code)
                                  || tree.find(other).stream()
                                      .flatMap(one -> tree.path(one).stream())
                                      .anyMatch(above -> above.code().equals(code))))
          .findFirst()
          .orElse("");
    }
    return asked;
  }

  /** Whether whoever asks sees all late cases of the department; of all for an empty one. */
  public boolean complete(String department) {
    return rights.scope(READERS) instanceof Scope.Everywhere
        || (!department.isEmpty()
            && AgencyCode.typed(department).filter(rights.scope(READERS)::covers).isPresent());
  }

  private <T> T asked(
      Period period, String department, T none, BiFunction<String, @Nullable Object[], T> asking) {
    List<String> codes = codes(department);
    if (codes != null && codes.isEmpty()) {
      return none;
    }
    List<@Nullable Object> values = new ArrayList<>();
    LocalDate to = period.to();
    Collections.addAll(values, to, period.from(), to, to, to, to, to);
    String condition = "";
    if (codes != null) {
      condition =
          " AND c.department_code IN ("
              + String.join(", ", Collections.nCopies(codes.size(), "?"))
              + ")";
      values.addAll(codes);
    }
    return asking.apply(QUERY + condition, values.toArray());
  }

  /** Null for all departments. */
  private @Nullable List<String> codes(String department) {
    Scope scope = rights.scope(READERS);
    if (department.isEmpty()) {
      return scope instanceof Scope.Of of
          ? of.departments().stream().map(AgencyCode::value).sorted().toList()
          : null;
    }
    DepartmentTree tree = departments.tree();
    return departments.all().stream()
        .filter(one -> tree.path(one).stream().anyMatch(above -> above.code().equals(department)))
        .map(one -> one.code())
        .filter(
            code ->
                AgencyCode.typed(Objects.requireNonNull(code)).filter(scope::covers).isPresent())
        .toList();
  }
}
