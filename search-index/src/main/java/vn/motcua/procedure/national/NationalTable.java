package vn.motcua.procedure.national;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.time.VietnamTime;

/** Where the portal is with the national service. */
final class NationalTable {
  private static final String MINE = " WHERE id = 1 AND claim = ?";
  private static final int NAME = 500;
  private static final int TROUBLED = 50;

  /** What the list says nothing about the age of is asked for again after that. */
  private static final Duration OLD = Duration.ofDays(7);

  private final DataSource database;

  NationalTable(DataSource database) {
    this.database = database;
  }

  /**
   * The right to ask, until it is over or given back.
   *
   * @param listDue whether the list is to be asked for, too
   * @param problem what was wrong the last time; empty when nothing was
   */
  record Claim(String id, boolean listDue, int failures, String problem) {}

  /** Another node has taken over. */
  static final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  void begin(Instant now) {
    run(
        sql ->
            sql.update(
                "INSERT IGNORE INTO national_list (id, list_due_at, due_at) VALUES (1, ?, ?)",
                now,
                now));
  }

  /** Has everything asked for at once; false when it was never begun. */
  boolean hurry(Instant now) {
    return run(
        sql -> {
          sql.update("UPDATE national_procedure SET due_at = ? WHERE wanted", now);
          return sql.update(
                  "UPDATE national_list SET list_due_at = ?, due_at = ? WHERE id = 1", now, now)
              == 1;
        });
  }

  /** Empty while it is not time yet, or another node is at it. */
  Optional<Claim> claim(Instant now, Duration lease) {
    String id = UUID.randomUUID().toString();
    return run(
        sql -> {
          int mine =
              sql.update(
                  "UPDATE national_list SET claim = ?, claimed_until = ? WHERE id = 1"
                      + " AND due_at <= ? AND (claim IS NULL OR claimed_until <= ?)",
                  id,
                  now.plus(lease),
                  now,
                  now);
          return mine == 0
              ? Optional.empty()
              : sql.first(
                  "SELECT list_due_at, failures, problem FROM national_list WHERE id = 1",
                  row ->
                      new Claim(
                          id,
                          !Sql.moment(row, "list_due_at").isAfter(now),
                          row.getInt(2),
                          row.getString(3)));
        });
  }

  /**
   * Goes on a while.
   *
   * @throws ClaimLost when another node is at it by now
   */
  void renew(Claim claim, Instant until) {
    run(sql -> mine(sql, "claimed_until = ?", claim, until));
  }

  private static int mine(Sql sql, String change, Claim claim, @Nullable Object... values)
      throws SQLException {
    @Nullable Object[] all = new Object[values.length + 1];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = claim.id();
    if (sql.update("UPDATE national_list SET " + change + MINE, all) == 0) {
      throw new ClaimLost();
    }
    return 1;
  }

  /** Notes which of the listed have to be asked for; returns those that are listed no more. */
  List<String> listed(Claim claim, NationalList list, Instant now, Instant nextAt) {
    return run(
        sql -> {
          Map<String, Known> known = known(sql);
          for (ListedProcedure one : list.procedures()) {
            note(sql, one, known.remove(one.code().value()), now);
          }
          mine(
              sql,
              "list_due_at = ?, listed_at = ?, listed = ?, unreadable = ?, doubt = ?",
              claim,
              nextAt,
              now,
              list.procedures().size(),
              list.unreadable(),
              doubt(list, known.size()));
          return known.keySet().stream().sorted().toList();
        });
  }

  /** A list that has lost most of what it had has more likely a fault than lost its procedures. */
  static String doubt(NationalList list, int missing) {
    if (list.procedures().isEmpty()) {
      return "EMPTY";
    }
    if (missing > list.procedures().size()) {
      return "SHORT";
    }
    return list.unreadable() > 0 ? "UNREADABLE" : "";
  }

  private record Known(@Nullable LocalDate changedOn, boolean wanted, @Nullable Instant fetchedAt) {
    boolean toAskFor(ListedProcedure listed, Instant now) {
      LocalDate day = listed.changedOn();
      if (wanted || fetchedAt == null || !Objects.equals(day, changedOn)) {
        return true;
      }
      return day == null
          ? fetchedAt.plus(OLD).isBefore(now)
          : !LocalDate.ofInstant(fetchedAt, VietnamTime.ZONE).isAfter(day); // perhaps once more
    }
  }

  private static Map<String, Known> known(Sql sql) throws SQLException {
    Map<String, Known> known = new HashMap<>();
    sql.list(
        "SELECT code, changed_on, wanted, fetched_at FROM national_procedure FOR UPDATE",
        row ->
            known.put(
                row.getString(1),
                new Known(
                    row.getObject(2, LocalDate.class),
                    row.getBoolean(3),
                    Sql.instant(row, "fetched_at"))));
    return known;
  }

  private static void note(Sql sql, ListedProcedure listed, @Nullable Known known, Instant now)
      throws SQLException {
    if (known != null && !known.toAskFor(listed, now)) {
      return;
    }
    if (known != null && known.wanted() && Objects.equals(known.changedOn(), listed.changedOn())) {
      return; // and keeps its pause
    }
    sql.update(
        "INSERT INTO national_procedure (code, name, changed_on, wanted, due_at) VALUES (?, ?, ?, TRUE, ?)"
            + " ON DUPLICATE KEY UPDATE name = VALUES(name), changed_on = VALUES(changed_on),"
            + " wanted = TRUE, due_at = VALUES(due_at), tries = 0",
        listed.code().value(),
        listed.name().substring(0, Math.min(NAME, listed.name().length())),
        listed.changedOn(),
        now);
  }

  /** Forgets what is listed no more. */
  void forget(Claim claim, List<String> codes, Instant until) {
    run(
        sql -> {
          mine(sql, "claimed_until = ?", claim, until);
          for (String code : codes) {
            sql.update("DELETE FROM national_procedure WHERE code = ?", code);
          }
          return codes.size();
        });
  }

  /** What is to be asked for by now, what never failed first. */
  List<ProcedureCode> wanted(Instant now, int most) {
    return run(
        sql ->
            sql.list(
                "SELECT code FROM national_procedure WHERE wanted AND due_at <= ?"
                    + " ORDER BY tries, due_at, code LIMIT "
                    + most,
                row -> new ProcedureCode(row.getString(1)),
                now));
  }

  /**
   * Notes what was had, and what was not.
   *
   * @param troubles what was wrong, by code
   */
  void fetched(
      Claim claim,
      Collection<ProcedureCode> had,
      Map<ProcedureCode, String> troubles,
      Instant now,
      Instant until) {
    run(
        sql -> {
          mine(sql, "claimed_until = ?", claim, until);
          for (ProcedureCode code : had) {
            sql.update(
                "UPDATE national_procedure SET wanted = FALSE, tries = 0, trouble = '', fetched_at = ?"
                    + " WHERE code = ?",
                now,
                code.value());
          }
          for (Map.Entry<ProcedureCode, String> one : troubles.entrySet()) {
            sql.update( // an hour, two, four, up to a day
                "UPDATE national_procedure SET trouble = ?, due_at = ? + INTERVAL LEAST(24, POW(2, LEAST(tries, 5))) HOUR,"
                    + " tries = tries + 1 WHERE code = ?",
                one.getValue(),
                now,
                one.getKey().value());
          }
          return had.size();
        });
  }

  /** It answered; returns whether there is more to ask for at once. */
  boolean good(Claim claim, Instant now) {
    return run(
        sql -> {
          Instant next =
              sql.first(
                      "SELECT LEAST(list_due_at, COALESCE((SELECT MIN(due_at) FROM national_procedure"
                          + " WHERE wanted), list_due_at)) AS next FROM national_list WHERE id = 1",
                      row -> Sql.moment(row, "next"))
                  .orElseThrow();
          mine(
              sql,
              "claim = NULL, claimed_until = NULL, due_at = ?, good_at = ?, failing_at = NULL,"
                  + " failures = 0, problem = ''",
              claim,
              next,
              now);
          return !next.isAfter(now);
        });
  }

  /** Gives the right to ask back. */
  void release(Claim claim) {
    run(sql -> mine(sql, "claim = NULL, claimed_until = NULL", claim));
  }

  void failed(Claim claim, String problem, Instant now, Instant dueAt) {
    run(
        sql ->
            mine(
                sql,
                "claim = NULL, claimed_until = NULL, due_at = ?, failing_at = COALESCE(failing_at, ?),"
                    + " failures = failures + 1, problem = ?",
                claim,
                dueAt,
                now,
                problem));
  }

  /** Empty when it was never begun. */
  Optional<NationalState> state() {
    return run(
        sql -> {
          List<NationalState.Troubled> troubled =
              sql.list(
                  "SELECT code, name, trouble, tries, due_at FROM national_procedure"
                      + " WHERE wanted AND trouble <> '' ORDER BY code LIMIT "
                      + TROUBLED,
                  NationalTable::troubled);
          return sql.first(
              "SELECT l.*, (SELECT COUNT(*) FROM national_procedure WHERE wanted) AS waiting,"
                  + " (SELECT COUNT(*) FROM national_procedure WHERE wanted AND trouble <> '') AS troubles"
                  + " FROM national_list l WHERE id = 1",
              row ->
                  new NationalState(
                      Sql.moment(row, "due_at"),
                      Sql.instant(row, "listed_at"),
                      row.getInt("listed"),
                      row.getInt("unreadable"),
                      row.getString("doubt"),
                      Sql.instant(row, "failing_at"),
                      row.getString("problem"),
                      row.getLong("waiting"),
                      row.getLong("troubles"),
                      troubled));
        });
  }

  private static NationalState.Troubled troubled(ResultSet row) throws SQLException {
    return new NationalState.Troubled(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        Sql.moment(row, "due_at"));
  }

  private <T> T run(Sql.Work<T> work) {
    return Retry.of(() -> Sql.transaction(database, work));
  }
}
