package vn.motcua.postal.cod;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import vn.motcua.outbox.relay.Sql;

/**
 * What was written into the ledger.
 *
 * @param amount in VND; below zero when it is against another entry
 * @param remittance the carrier's number of the payment; may be empty
 * @param counter whether it is against another entry
 * @param corrected whether another one is against it
 */
public record CodEntry(
    long id,
    long order,
    What what,
    long amount,
    Source source,
    String remittance,
    String note,
    boolean counter,
    boolean corrected,
    String who,
    Instant at) {

  /** Most that an entry may say, in VND. */
  public static final long MOST = 1_000_000_000;

  /** What is counted. */
  public enum What {
    /** The postman is to collect it. */
    EXPECTED,
    COLLECTED,
    /** The carrier has passed it on to the centre. */
    PAID_OUT
  }

  /** Who said so. */
  public enum Source {
    CLERK,
    CARRIER,
    FILE
  }

  static CodEntry read(ResultSet row) throws SQLException {
    return new CodEntry(
        row.getLong("id"),
        row.getLong("order_id"),
        What.valueOf(row.getString("what")),
        row.getLong("amount"),
        Source.valueOf(row.getString("source")),
        row.getString("remittance"),
        row.getString("note"),
        row.getObject("corrects") != null,
        row.getBoolean("corrected"),
        row.getString("who"),
        Sql.moment(row, "at"));
  }

  /** Whether it may still be put right by an entry against it. */
  public boolean open() {
    return !counter && !corrected;
  }
}
