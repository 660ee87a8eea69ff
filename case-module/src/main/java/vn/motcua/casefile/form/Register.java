package vn.motcua.casefile.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.store.Cases;
import vn.motcua.outbox.relay.Sql;

/**
 * The register of a department and year. A case gets the next number when somebody looks and it has
 * none yet, in the order of receipt; a number is never given again and none is left out, because
 * whoever gives numbers holds the book. What comes late gets a later number.
 */
@ApplicationScoped
public class Register {
  private static final int AT_ONCE = 20_000;

  @Inject private Cases cases;

  /** A line of it. */
  public record Entry(int number, CaseRow row) {}

  /** A part of it, by number. */
  @Transactional
  public List<Entry> read(String department, int year, int from, int size) {
    return cases.read(
        sql -> {
          bringUpToDate(sql, department, year);
          return sql.list(
              "SELECT r.number, "
                  + "f."
                  + CaseRow.COLUMNS.replace(", ", ", f.")
                  + " FROM case_register r JOIN case_file f ON f.id = r.case_id"
                  + " WHERE r.department_code = ? AND r.year = ? AND r.number > ?"
                  + " ORDER BY r.number LIMIT "
                  + size,
              row -> new Entry(row.getInt("number"), CaseRow.read(row)),
              department,
              year,
              from);
        });
  }

  /** In the caller's transaction; returns how many numbers were given. */
  static int bringUpToDate(Sql sql, String department, int year) throws SQLException {
    sql.update(
        "INSERT INTO case_register_book (department_code, year, last) VALUES (?, ?, 0)"
            + " ON DUPLICATE KEY UPDATE last = last",
        department,
        year);
    int last =
        sql.first(
                "SELECT last FROM case_register_book WHERE department_code = ? AND year = ?"
                    + " FOR UPDATE",
                row -> row.getInt(1),
                department,
                year)
            .orElseThrow();
    int given =
        sql.update(
            "INSERT INTO case_register (department_code, year, number, case_id)"
                + " SELECT ?, ?, ? + ROW_NUMBER() OVER (ORDER BY f.received_on, f.id), f.id"
                + " FROM case_file f LEFT JOIN case_register r ON r.case_id = f.id"
                + " WHERE f.department_code = ? AND f.received_on BETWEEN ? AND ?"
                + " AND f.notice = FALSE AND r.case_id IS NULL"
                + " ORDER BY f.received_on, f.id LIMIT "
                + AT_ONCE,
            department,
            year,
            last,
            department,
            LocalDate.of(year, 1, 1),
            LocalDate.of(year, 12, 31));
    sql.update(
        "UPDATE case_register_book SET last = last + ? WHERE department_code = ? AND year = ?",
        given,
        department,
        year);
    return given;
  }
}
