package vn.motcua.casefile.pull;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.store.Feeds;
import vn.motcua.outbox.relay.Sql;

/** Where the portal is with each upstream. Of several nodes, one at a time asks. */
final class PullTable {
  private final DataSource database;

  PullTable(DataSource database) {
    this.database = database;
  }

  /**
   * The right to ask, until it is over or given back.
   *
   * @param cursor null before the first answer
   * @param problem what was wrong the last time; null when nothing was
   */
  record Claim(
      String upstream,
      String id,
      @Nullable String cursor,
      int failures,
      @Nullable String problem) {}

  /** Another node has taken over: what this one has read is not stored. */
  static final class ClaimLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Makes the upstreams known; of those no longer polled, nobody says that they fail. */
  void begin(List<Upstream> upstreams, Instant now) {
    Sql.transaction(
        database,
        sql -> {
          for (Upstream one : upstreams) {
            sql.update(
                "INSERT INTO case_pull (name, agency, due_at) VALUES (?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE agency = VALUES(agency)",
                one.name(),
                one.agency().value(),
                now);
          }
          List<String> polled = upstreams.stream().map(Upstream::name).toList();
          for (String known : sql.list("SELECT name FROM case_pull", row -> row.getString(1))) {
            if (!polled.contains(known)) {
              sql.update("UPDATE case_pull SET failing_at = NULL WHERE name = ?", known);
            }
          }
          return polled;
        });
  }

  /** Empty while it is not time yet, or another node is at it. */
  Optional<Claim> claim(Upstream upstream, Instant now, Duration lease) {
    String id = UUID.randomUUID().toString();
    return Sql.transaction(
        database,
        sql -> {
          int mine =
              sql.update(
                  "UPDATE case_pull SET claim = ?, claimed_until = ?, asked_at = ? WHERE name = ?"
                      + " AND due_at <= ? AND (claim IS NULL OR claimed_until <= ?)",
                  id,
                  now.plus(lease),
                  now,
                  upstream.name(),
                  now,
                  now);
          return mine == 0
              ? Optional.empty()
              : sql.first(
                  "SELECT position, failures, problem FROM case_pull WHERE name = ?",
                  row ->
                      new Claim(
                          upstream.name(), id, row.getString(1), row.getInt(2), row.getString(3)),
                  upstream.name());
        });
  }

  /**
   * Notes how far it is, in the transaction that stores what was told; with null only that it goes
   * on.
   *
   * @throws ClaimLost when another node is at it by now
   */
  static int advance(Sql sql, Claim claim, @Nullable String cursor, Instant until)
      throws SQLException {
    int mine =
        sql.update(
            "UPDATE case_pull SET position = COALESCE(?, position), claimed_until = ?"
                + " WHERE name = ? AND claim = ?",
            cursor,
            until,
            claim.upstream(),
            claim.id());
    if (mine == 0) {
      throw new ClaimLost();
    }
    return mine;
  }

  /** It answered, were it only that there is nothing new: a sign of life. */
  void good(Claim claim, Upstream upstream, Instant now, Instant dueAt) {
    Sql.transaction(
        database,
        sql -> {
          Feeds.touchBelow(sql, upstream.agency(), now);
          return sql.update(
              "UPDATE case_pull SET claim = NULL, claimed_until = NULL, due_at = ?, good_at = ?,"
                  + " failing_at = NULL, failures = 0, problem = NULL WHERE name = ? AND claim = ?",
              dueAt,
              now,
              claim.upstream(),
              claim.id());
        });
  }

  void failed(Claim claim, String problem, Instant now, Instant dueAt) {
    Sql.transaction(
        database,
        sql ->
            sql.update(
                "UPDATE case_pull SET claim = NULL, claimed_until = NULL, due_at = ?,"
                    + " failing_at = COALESCE(failing_at, ?), failures = failures + 1, problem = ?"
                    + " WHERE name = ? AND claim = ?",
                dueAt,
                now,
                problem,
                claim.upstream(),
                claim.id()));
  }

  /** Whether a problem is the one there was before. */
  static boolean same(Claim claim, String problem) {
    return Objects.equals(claim.problem(), problem);
  }
}
