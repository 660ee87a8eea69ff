package vn.motcua.postal.cod;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.cod.CodEntry.Source;
import vn.motcua.postal.cod.CodEntry.What;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.time.VietnamTime;

/** What is done with the ledger, each within the caller's transaction. */
public final class CodBook {
  private static final String SUMS =
      "SUM(IF(c.what = 'EXPECTED', c.amount, 0)) AS expected,"
          + " SUM(IF(c.what = 'COLLECTED', c.amount, 0)) AS collected,"
          + " SUM(IF(c.what = 'PAID_OUT', c.amount, 0)) AS paid_out";
  private static final String ORDERS =
      "SELECT o.id, o.reference, o.state, o.made_at, "
          + SUMS
          + " FROM postal_order o JOIN postal_cod c ON c.order_id = o.id"
          + " WHERE o.centre = ? AND o.made_at >= ? AND o.made_at < ? GROUP BY o.id";

  private final KeyedHash keys;
  private final Clock clock;

  public CodBook(PortalSecret secret, Clock clock) {
    keys = secret.keyedHash("postal ledger");
    this.clock = clock;
  }

  /**
   * An entry to be written.
   *
   * @param key of what it comes from: the same again is written once
   */
  public record New(
      String key,
      long order,
      What what,
      long amount,
      Source source,
      String remittance,
      String note) {}

  /** An order in the ledger. */
  public record Line(
      long order, PublicReference reference, String state, Instant madeAt, CodSums sums) {
    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getLong("id"),
          new PublicReference(row.getString("reference")),
          row.getString("state"),
          Sql.moment(row, "made_at"),
          CodSums.read(row));
    }
  }

  /** How many orders there are, and what they come to. */
  public record Total(int orders, CodSums sums) {}

  /** Writes an entry. Returns whether it was not there yet. */
  public boolean add(Sql sql, New entry, String who) throws SQLException {
    byte[] key = keys.of(entry.key());
    if (sql.first("SELECT 1 FROM postal_cod WHERE entry_key = ?", row -> 1, key).isPresent()) {
      return false;
    }
    sql.insert(
        "INSERT INTO postal_cod (entry_key, order_id, what, amount, source, remittance, note, who, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        key,
        entry.order(),
        entry.what(),
        entry.amount(),
        entry.source(),
        entry.remittance(),
        entry.note(),
        who,
        now());
    return true;
  }

  /**
   * Writes what a carrier says it has collected for an order in all: told twice, or less than
   * before, adds nothing. The caller holds the order.
   */
  public void told(Sql sql, String carrier, long order, long collected) throws SQLException {
    long before =
        sql.first(
                "SELECT COALESCE(SUM(amount), 0) FROM postal_cod WHERE order_id = ?"
                    + " AND what = 'COLLECTED' AND source = 'CARRIER'",
                row -> row.getLong(1),
                order)
            .orElse(0L);
    if (collected > before) {
      String key = "carrier " + order + " " + collected;
      add(
          sql,
          new New(key, order, What.COLLECTED, collected - before, Source.CARRIER, "", ""),
          carrier);
    }
  }

  /**
   * Writes an entry against another one. Returns the one that is put right.
   *
   * @throws PortalProblem 409 {@code cod-corrected} when there is one already
   */
  CodEntry correct(Sql sql, long id, String who, String note) throws SQLException {
    CodEntry wrong = entry(sql, id).orElseThrow(() -> new PortalProblem(404, "not-found"));
    if (!wrong.open()) {
      throw new PortalProblem(409, "cod-corrected");
    }
    sql.insert(
        "INSERT INTO postal_cod (entry_key, order_id, what, amount, source, remittance, note, corrects, who, at)"
            + " VALUES (?, ?, ?, ?, 'CLERK', ?, ?, ?, ?, ?)",
        keys.of("against " + id),
        wrong.order(),
        wrong.what(),
        -wrong.amount(),
        wrong.remittance(),
        note,
        id,
        who,
        now());
    return wrong;
  }

  static Optional<CodEntry> entry(Sql sql, long id) throws SQLException {
    return sql.first(
        "SELECT c.*, EXISTS (SELECT 1 FROM postal_cod k WHERE k.corrects = c.id) AS corrected"
            + " FROM postal_cod c WHERE c.id = ?",
        CodEntry::read,
        id);
  }

  static List<CodEntry> entries(Sql sql, long order) throws SQLException {
    return sql.list(
        "SELECT c.*, EXISTS (SELECT 1 FROM postal_cod k WHERE k.corrects = c.id) AS corrected"
            + " FROM postal_cod c WHERE c.order_id = ? ORDER BY c.id",
        CodEntry::read,
        order);
  }

  /** What is expected of an order. */
  static long expected(Sql sql, long order) throws SQLException {
    return sql.first(
            "SELECT COALESCE(SUM(amount), 0) FROM postal_cod WHERE order_id = ? AND what = 'EXPECTED'",
            row -> row.getLong(1),
            order)
        .orElse(0L);
  }

  static List<Line> lines(Sql sql, CodFilter filter, int offset, int most) throws SQLException {
    return sql.list(
        ORDERS + filter.which().having() + " ORDER BY o.id DESC LIMIT ? OFFSET ?",
        Line::read,
        filter.centre(),
        begin(filter.from()),
        begin(filter.to().plusDays(1)),
        most,
        offset);
  }

  static Total total(Sql sql, CodFilter filter) throws SQLException {
    return sql.first(
            "SELECT COUNT(*) AS n, COALESCE(SUM(expected), 0) AS expected,"
                + " COALESCE(SUM(collected), 0) AS collected, COALESCE(SUM(paid_out), 0) AS paid_out FROM ("
                + ORDERS
                + filter.which().having()
                + ") AS orders",
            row -> new Total(row.getInt("n"), CodSums.read(row)),
            filter.centre(),
            begin(filter.from()),
            begin(filter.to().plusDays(1)))
        .orElseThrow();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(VietnamTime.ZONE).toInstant();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
