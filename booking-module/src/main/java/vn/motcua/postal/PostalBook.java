package vn.motcua.postal;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.Notice.Outcome;
import vn.motcua.postal.cod.CodBook;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/** What is done with orders, each within the caller's transaction. */
public final class PostalBook {
  private static final int LONGEST_CAUSE = 200;

  /** So long nobody is told, so that what was mistyped can be put right. */
  private static final Duration GRACE = Duration.ofMinutes(30);

  private final KeyedHash requests;
  private final KeyedHash secrets;
  private final CodBook ledger;
  private final Clock clock;

  public PostalBook(PortalSecret secret, Clock clock) {
    requests = secret.keyedHash("postal request");
    secrets = secret.keyedHash("postal secret");
    ledger = new CodBook(secret, clock);
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** An order, and whether it was made just now. */
  public record Made(PostalOrder order, String secret, boolean first) {}

  /**
   * Makes an order; the same request again gives the same order, so a retry never makes a second
   * parcel.
   *
   * @throws PortalProblem 409 {@code postal-different} when the same request comes with something
   *     else
   */
  public Made make(Sql sql, NewOrder wanted) throws SQLException {
    byte[] request = requests.of(wanted.request());
    byte[] content = content(wanted);
    String secret = secrets.hex(wanted.request()).substring(0, 8).toUpperCase(Locale.ROOT);
    Optional<byte[]> before =
        sql.first(
            "SELECT content_hash FROM postal_order WHERE request_hash = ?",
            row -> row.getBytes(1),
            request);
    if (before.isPresent()) {
      if (!MessageDigest.isEqual(before.get(), content)) {
        throw new PortalProblem(409, "postal-different");
      }
      return new Made(byRequest(sql, request), secret, false);
    }
    insert(sql, wanted, request, content);
    PostalOrder made = byRequest(sql, request);
    record(sql, made.id(), "", made.state(), made.state(), "", now());
    return new Made(made, secret, true);
  }

  private byte[] content(NewOrder wanted) {
    Contact contact = wanted.contact();
    return requests.of(
        wanted.kind().name(),
        wanted.centre(),
        wanted.procedure(),
        Objects.toString(wanted.caseCode(), ""),
        wanted.papers(),
        contact.name(),
        Objects.toString(contact.phone(), ""),
        Objects.toString(contact.mail(), ""),
        Objects.toString(contact.address(), ""));
  }

  private void insert(Sql sql, NewOrder wanted, byte[] request, byte[] content)
      throws SQLException {
    Contact contact = wanted.contact();
    Instant now = now();
    long id =
        sql.insert(
            "INSERT INTO postal_order (request_hash, content_hash, reference, parcel, kind, state, centre,"
                + " procedure_code, case_code, papers, person_name, phone, mail, address, commune, language, attempts,"
                + " fee, version, made_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 0, ?, ?)",
            request,
            content,
            PublicReference.random().value(),
            UUID.randomUUID().toString(),
            wanted.kind(),
            wanted.centre(),
            wanted.procedure(),
            wanted.caseCode(),
            wanted.papers(),
            contact.name(),
            contact.phone(),
            contact.mail(),
            contact.address(),
            wanted.commune(),
            wanted.language().code(),
            wanted.fee(),
            now,
            now);
    sql.update(
        "INSERT INTO postal_dispatch (order_id, state, next_at) VALUES (?, 'NEW', ?)",
        id,
        now.plus(GRACE));
  }

  private static PostalOrder byRequest(Sql sql, byte[] request) throws SQLException {
    return sql.first(
            "SELECT * FROM postal_order WHERE request_hash = ?", PostalOrder::read, request)
        .orElseThrow();
  }

  static PostalOrder byId(Sql sql, long id) throws SQLException {
    return sql.first("SELECT * FROM postal_order WHERE id = ?", PostalOrder::read, id)
        .orElseThrow();
  }

  /** An order as it is now. */
  public PostalOrder get(Sql sql, long id) throws SQLException {
    return byId(sql, id);
  }

  /**
   * An order as it is when nobody else is telling the carrier of it, until the transaction ends.
   */
  PostalOrder locked(Sql sql, long id) throws SQLException {
    sql.first("SELECT 1 FROM postal_dispatch WHERE order_id = ? FOR UPDATE", row -> 1, id);
    return byId(sql, id);
  }

  static Addressee addressee(Sql sql, long id) throws SQLException {
    return sql.first("SELECT * FROM postal_order WHERE id = ?", Addressee::read, id).orElseThrow();
  }

  /** The steps it has gone, the first one first. */
  static List<PostalStep> steps(Sql sql, long id) throws SQLException {
    return sql.list(
        "SELECT * FROM postal_event WHERE order_id = ? ORDER BY id", PostalStep::read, id);
  }

  /**
   * Sends it elsewhere, or to somebody else, while nobody has taken it; also before staff send
   * again what the carrier refused, or what was made out anew because it is lost.
   *
   * @throws PortalProblem 409 {@code postal-closed}
   */
  PostalOrder change(Sql sql, PostalOrder known, Contact contact, @Nullable String commune)
      throws SQLException {
    int rows =
        sql.update(
            "UPDATE postal_order SET person_name = ?, phone = ?, mail = ?, address = ?, commune = ?,"
                + " version = version + 1, changed_at = ? WHERE id = ? AND version = ?"
                + " AND ((state = 'REQUESTED' AND NOT EXISTS (SELECT 1 FROM postal_dispatch d"
                + " WHERE d.order_id = postal_order.id AND d.state NOT IN ('NEW', 'REFUSED')))"
                + " OR (state = 'LOST' AND EXISTS (SELECT 1 FROM postal_remedy r"
                + " WHERE r.parcel = postal_order.parcel AND r.remedy = 'DUPLICATE')))",
            contact.name(),
            contact.phone(),
            contact.mail(),
            contact.address(),
            commune,
            now(),
            known.id(),
            known.version());
    if (rows == 0) {
      throw new PortalProblem(409, "postal-closed");
    }
    return byId(sql, known.id());
  }

  /**
   * Follows what a carrier tells. The message is kept as it came, once, whatever it says; only what
   * leads forward changes the order.
   */
  Outcome follow(Sql sql, Notice notice) throws SQLException {
    return follow(sql, notice, now());
  }

  /**
   * The same of something that happened before.
   *
   * @param at when
   */
  Outcome follow(Sql sql, Notice notice, Instant at) throws SQLException {
    byte[] message = requests.of(notice.carrier(), notice.id());
    Optional<Outcome> told =
        sql.first(
            "SELECT outcome FROM postal_callback WHERE message = ?",
            row -> Outcome.valueOf(row.getString(1)),
            message);
    if (told.isPresent()) {
      return told.get(); // told twice
    }
    Optional<PostalOrder> order =
        sql.first(
            "SELECT * FROM postal_order WHERE parcel = ? FOR UPDATE",
            PostalOrder::read,
            notice.parcel());
    boolean before = order.isEmpty();
    if (before) {
      order = byFormerParcel(sql, notice.parcel());
    }
    Outcome outcome = outcome(order, notice);
    if (before && outcome == Outcome.APPLIED) {
      outcome = Outcome.LATE; // it is another parcel by now
    }
    sql.insert(
        "INSERT INTO postal_callback (carrier, message, body, outcome, order_id, received_at)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        notice.carrier(),
        message,
        notice.body(),
        outcome,
        order.map(PostalOrder::id).orElse(null),
        now());
    if (order.isPresent() && notice.collected() > 0) {
      ledger.told(sql, notice.carrier(), order.get().id(), notice.collected());
    }
    if (outcome == Outcome.APPLIED) {
      go(
          sql,
          order.orElseThrow(),
          notice.state().orElseThrow(),
          notice.carrier(),
          notice.reason(),
          at);
    }
    return outcome;
  }

  private static Optional<PostalOrder> byFormerParcel(Sql sql, String parcel) throws SQLException {
    return sql.first(
        "SELECT o.* FROM postal_parcel p JOIN postal_order o ON o.id = p.order_id WHERE p.parcel = ?",
        PostalOrder::read,
        parcel);
  }

  /** Whether a carrier has told this before. */
  boolean heard(Sql sql, String carrier, String id) throws SQLException {
    return sql.first(
            "SELECT 1 FROM postal_callback WHERE message = ?", row -> 1, requests.of(carrier, id))
        .isPresent();
  }

  private static Outcome outcome(Optional<PostalOrder> order, Notice notice) {
    if (order.isEmpty()) {
      return Outcome.UNKNOWN_ITEM;
    }
    if (notice.state().isEmpty()) {
      return Outcome.UNKNOWN_CODE;
    }
    return order.get().state().leadsTo(notice.state().get()) ? Outcome.APPLIED : Outcome.LATE;
  }

  /**
   * Takes an order back. What the carrier was told of already is withdrawn there in the next round;
   * the row is locked first, so that whoever tells the carrier meanwhile sees it afterwards.
   *
   * @throws PortalProblem 409 {@code postal-closed} when the post has the envelope
   */
  PostalOrder cancel(Sql sql, PostalOrder known) throws SQLException {
    sql.first("SELECT 1 FROM postal_dispatch WHERE order_id = ? FOR UPDATE", row -> 1, known.id());
    PostalOrder cancelled = go(sql, known, PostalState.CANCELLED, "", "");
    sql.update(
        "UPDATE postal_dispatch SET next_at = ? WHERE order_id = ? AND state = 'TAKEN'",
        now(),
        known.id());
    sql.update(
        "UPDATE postal_dispatch SET state = 'DONE' WHERE order_id = ?"
            + " AND state IN ('NEW', 'REFUSED')",
        known.id());
    return cancelled;
  }

  /**
   * What the carrier refused is sent again to another address, as another parcel: the carrier
   * remembers what it refused.
   *
   * @throws PortalProblem 409 {@code postal-closed} when it is not refused any more
   */
  PostalOrder again(Sql sql, PostalOrder known, String address, @Nullable String commune)
      throws SQLException {
    int rows =
        sql.update(
            "UPDATE postal_dispatch SET state = 'NEW', tries = 0, detail = '', next_at = ?"
                + " WHERE order_id = ? AND state = 'REFUSED'",
            now(),
            known.id());
    rows +=
        sql.update(
            "UPDATE postal_order SET parcel = ?, address = ?, commune = ?, version = version + 1,"
                + " changed_at = ? WHERE id = ? AND version = ? AND state = 'REQUESTED'",
            UUID.randomUUID().toString(),
            address,
            commune,
            now(),
            known.id(),
            known.version());
    if (rows != 2) {
      throw new PortalProblem(409, "postal-closed");
    }
    sql.update(
        "INSERT INTO postal_parcel (parcel, order_id, ended, ended_at) VALUES (?, ?, 'REFUSED', ?)",
        known.parcel(),
        known.id(),
        now());
    return byId(sql, known.id());
  }

  /**
   * Takes an order further.
   *
   * @throws PortalProblem 409 {@code postal-closed} when it cannot go there
   */
  PostalOrder go(Sql sql, PostalOrder known, PostalState next, String who, String cause)
      throws SQLException {
    return go(sql, known, next, who, cause, now());
  }

  private PostalOrder go(
      Sql sql, PostalOrder known, PostalState next, String who, String cause, Instant at)
      throws SQLException {
    if (!known.state().leadsTo(next)) {
      throw new PortalProblem(409, "postal-closed");
    }
    boolean ill =
        next == PostalState.NOT_REACHED || next == PostalState.RETURNED || next == PostalState.LOST;
    String why = cause.length() > LONGEST_CAUSE ? cause.substring(0, LONGEST_CAUSE) : cause;
    int rows =
        sql.update(
            "UPDATE postal_order SET state = ?, attempts = attempts + ?, cause = ?,"
                + " version = version + 1, changed_at = ? WHERE id = ? AND version = ?",
            next,
            next == PostalState.NOT_REACHED ? 1 : 0,
            ill && !why.isEmpty() ? why : null,
            now(),
            known.id(),
            known.version());
    if (rows == 0) {
      throw new PortalProblem(409, "booking-changed");
    }
    record(sql, known.id(), who, known.state(), next, ill ? why : "", at);
    return byId(sql, known.id());
  }

  private void record(
      Sql sql, long id, String who, PostalState from, PostalState to, String why, Instant at)
      throws SQLException {
    sql.insert(
        "INSERT INTO postal_event (order_id, at, who, from_state, to_state, cause, to_tell)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        at.truncatedTo(ChronoUnit.MICROS),
        who,
        from,
        to,
        why,
        to == PostalState.RETURNED || to == PostalState.LOST);
  }
}
