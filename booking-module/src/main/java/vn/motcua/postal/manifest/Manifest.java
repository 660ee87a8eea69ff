package vn.motcua.postal.manifest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Sql;

/**
 * What passes between a centre and the post on a day.
 *
 * @param number of the day, from 1
 * @param hash SHA-256 of its lines; null until it is sealed
 * @param signedAt the papers in it count as filed from then on; null until both have signed
 */
public record Manifest(
    long id,
    String centre,
    LocalDate day,
    Direction direction,
    int number,
    State state,
    int countedCentre,
    int countedPost,
    @Nullable String hash,
    String clerk,
    String clerkRole,
    String postman,
    String postmanRole,
    @Nullable Instant signedAt) {

  /** Which way the envelopes go. */
  public enum Direction {
    /** Papers, from the post to the centre. */
    IN,
    /** Results, from the centre to the post. */
    OUT
  }

  /** How far it is. */
  public enum State {
    OPEN,
    /** Counted by both; nothing in it changes any more. */
    SEALED,
    SIGNED
  }

  /**
   * An envelope.
   *
   * @param discrepancy why it was not handed over; empty when it was
   */
  public record Line(long order, String reference, String discrepancy) {
    static Line read(ResultSet row) throws SQLException {
      return new Line(
          row.getLong("order_id"), row.getString("reference"), row.getString("discrepancy"));
    }

    /** Whether it went from hand to hand. */
    public boolean handed() {
      return discrepancy.isEmpty();
    }
  }

  static Manifest read(ResultSet row) throws SQLException {
    return new Manifest(
        row.getLong("id"),
        row.getString("centre"),
        row.getObject("day", LocalDate.class),
        Direction.valueOf(row.getString("direction")),
        row.getInt("number"),
        State.valueOf(row.getString("state")),
        row.getInt("counted_centre"),
        row.getInt("counted_post"),
        row.getString("hash"),
        row.getString("clerk"),
        row.getString("clerk_role"),
        row.getString("postman"),
        row.getString("postman_role"),
        Sql.instant(row, "signed_at"));
  }

  /** Whether lines may still come and go. */
  public boolean open() {
    return state == State.OPEN;
  }
}
