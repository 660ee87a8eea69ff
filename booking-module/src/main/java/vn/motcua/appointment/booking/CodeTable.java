package vn.motcua.appointment.booking;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.outbox.relay.Sql;

/** Codes that were sent, as hashes. How often one is sent and tried is counted here. */
final class CodeTable {
  /** For one hold. */
  static final int MOST_SENDS = 3;

  /** For one number, whatever it is for. */
  static final int MOST_A_DAY = 6;

  static final int MOST_TRIES = 5;
  static final Duration LASTS = Duration.ofMinutes(15);

  private static final Duration DAY = Duration.ofDays(1);

  private CodeTable() {}

  /** Notes a code that is sent; false when there were too many. */
  static boolean send(Sql sql, byte[] token, byte[] number, byte[] code, Instant now)
      throws SQLException {
    int today =
        sql.first(
                "SELECT COALESCE(SUM(sends), 0) FROM booking_code WHERE number_hash = ? AND sent_at > ?",
                row -> row.getInt(1),
                number,
                now.minus(DAY))
            .orElse(0);
    if (today >= MOST_A_DAY) {
      return false;
    }
    int again =
        sql.update(
            "UPDATE booking_code SET code_hash = ?, sends = sends + 1, tries = 0, sent_at = ?"
                + " WHERE token_hash = ? AND number_hash = ? AND sends < ?",
            code,
            now,
            token,
            number,
            MOST_SENDS);
    return again == 1
        || sql.update(
                "INSERT IGNORE INTO booking_code (token_hash, number_hash, code_hash, sends, tries, sent_at)"
                    + " VALUES (?, ?, ?, 1, 0, ?)",
                token,
                number,
                code,
                now)
            == 1;
  }

  /** Whether a code was sent that can still be typed. */
  static boolean sent(Sql sql, byte[] token, byte[] number, Instant now) throws SQLException {
    return sql.first(
            "SELECT id FROM booking_code WHERE token_hash = ? AND number_hash = ? AND tries < ? AND sent_at > ?",
            row -> row.getLong(1),
            token,
            number,
            MOST_TRIES,
            now.minus(LASTS))
        .isPresent();
  }

  /** Whether it is the code; a try counts before it is looked at. */
  static boolean matches(Sql sql, byte[] token, byte[] number, byte[] code, Instant now)
      throws SQLException {
    int counted =
        sql.update(
            "UPDATE booking_code SET tries = tries + 1"
                + " WHERE token_hash = ? AND number_hash = ? AND tries < ? AND sent_at > ?",
            token,
            number,
            MOST_TRIES,
            now.minus(LASTS));
    if (counted == 0) {
      return false;
    }
    byte[] stored =
        sql.first(
                "SELECT code_hash FROM booking_code WHERE token_hash = ? AND number_hash = ?",
                row -> row.getBytes(1),
                token,
                number)
            .orElseThrow();
    return MessageDigest.isEqual(stored, code);
  }

  static void forgetOld(Sql sql, Instant now) throws SQLException {
    sql.update("DELETE FROM booking_code WHERE sent_at < ? LIMIT 1000", now.minus(DAY));
  }
}
