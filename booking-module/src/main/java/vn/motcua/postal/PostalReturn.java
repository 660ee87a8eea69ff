package vn.motcua.postal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

/** What is done with what came back or is lost, each within the caller's transaction. */
final class PostalReturn {
  private static final Duration GRACE = Duration.ofMinutes(30);

  private final Clock clock;

  PostalReturn(Clock clock) {
    this.clock = clock;
  }

  /**
   * Where it goes this time.
   *
   * @param fee of going there, in VND
   * @param who of the staff has it sent; empty for the person, who may put right what was mistyped
   *     for half an hour
   */
  record Course(Contact contact, @Nullable String commune, int fee, String who) {
    @Override
    public String toString() {
      return "Course";
    }
  }

  /**
   * Sends it again as another parcel, since the carrier is done with the one before. Attempts and
   * their causes stay in its course. Whoever waits for an answer about the parcel before finds
   * another one afterwards: the row they hold is locked first.
   *
   * @throws PortalProblem 409 {@code postal-closed} when it has not come back, and no duplicate of
   *     what was lost was made out
   */
  PostalOrder again(Sql sql, PostalOrder known, Course to) throws SQLException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    sql.first("SELECT 1 FROM postal_dispatch WHERE order_id = ? FOR UPDATE", row -> 1, known.id());
    Contact contact = to.contact();
    int rows =
        sql.update(
            "UPDATE postal_order SET state = 'REQUESTED', parcel = ?, person_name = ?, phone = ?,"
                + " mail = ?, address = ?, commune = ?, fee = fee + ?, cause = NULL,"
                + " sent_again = sent_again + 1, sent_again_at = ?, version = version + 1,"
                + " changed_at = ? WHERE id = ? AND version = ? AND (state = 'RETURNED'"
                + " OR (state = 'LOST' AND ? <> '' AND EXISTS (SELECT 1 FROM postal_remedy r"
                + " WHERE r.parcel = postal_order.parcel AND r.remedy = 'DUPLICATE')))",
            UUID.randomUUID().toString(),
            contact.name(),
            contact.phone(),
            contact.mail(),
            contact.address(),
            to.commune(),
            to.fee(),
            now,
            now,
            known.id(),
            known.version(),
            to.who());
    if (rows == 0) {
      throw new PortalProblem(409, "postal-closed");
    }
    sql.update(
        "INSERT INTO postal_parcel (parcel, order_id, ended, ended_at) VALUES (?, ?, ?, ?)",
        known.parcel(),
        known.id(),
        known.state(),
        now);
    sql.update(
        "UPDATE postal_dispatch SET state = 'NEW', number = '', tries = 0, detail = '', next_at = ?"
            + " WHERE order_id = ?",
        to.who().isEmpty() ? now.plus(GRACE) : now,
        known.id());
    sql.insert(
        "INSERT INTO postal_event (order_id, at, who, from_state, to_state, cause, to_tell)"
            + " VALUES (?, ?, ?, ?, 'REQUESTED', '', TRUE)",
        known.id(),
        now,
        to.who(),
        known.state());
    return PostalBook.byId(sql, known.id());
  }

  /**
   * Notes what the centre does about it, once for each parcel.
   *
   * @throws PortalProblem 409 {@code postal-closed} when that does not fit, or something was noted
   */
  void settle(Sql sql, PostalOrder known, PostalRemedy remedy, String who) throws SQLException {
    PostalOrder now =
        sql.first(
                "SELECT * FROM postal_order WHERE id = ? FOR UPDATE", PostalOrder::read, known.id())
            .orElseThrow();
    if (!remedy.what().fits(now) || of(sql, now).isPresent()) {
      throw new PortalProblem(409, "postal-closed");
    }
    sql.update(
        "INSERT INTO postal_remedy (parcel, order_id, remedy, compensation, note, who, at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        now.parcel(),
        now.id(),
        remedy.what(),
        remedy.compensation(),
        remedy.note(),
        who,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** What was noted about the parcel it goes by now. */
  static Optional<PostalRemedy> of(Sql sql, PostalOrder order) throws SQLException {
    return sql.first(
            "SELECT remedy, compensation, note FROM postal_remedy WHERE parcel = ?",
            PostalRemedy::read,
            order.parcel())
        .flatMap(one -> one);
  }
}
