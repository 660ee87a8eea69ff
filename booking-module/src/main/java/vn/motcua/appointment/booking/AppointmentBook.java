package vn.motcua.appointment.booking;

import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.slot.FreeSlot;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.slot.Offers;
import vn.motcua.appointment.slot.Share;
import vn.motcua.appointment.slot.SlotTable;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.time.VietnamTime;

/**
 * What is done with appointments, each within the caller's transaction, which has to be READ
 * COMMITTED and to be rolled back when a problem is thrown.
 */
public final class AppointmentBook {
  private final BookingKeys keys;
  private final Clock clock;
  private final RandomGenerator random;
  private final Duration hold;
  private final Duration release;
  private final LatelyFree lately = new LatelyFree();

  /**
   * @param hold how long a time is held
   * @param release within which time what was cancelled becomes free again, at random
   */
  public AppointmentBook(
      PortalSecret secret, Clock clock, RandomGenerator random, Duration hold, Duration release) {
    keys = new BookingKeys(secret);
    this.clock = clock;
    this.random = random;
    this.hold = hold;
    this.release = release;
  }

  /**
   * A hold.
   *
   * @param token confirms it, and nothing else
   */
  public record Held(String token, Appointment appointment) {}

  /** A booking with what opens it again. */
  public record Booked(Appointment appointment, String secret, boolean first) {}

  BookingKeys keys() {
    return keys;
  }

  /** An appointment by its number. */
  public Optional<Appointment> byId(Sql sql, long id) throws SQLException {
    return AppointmentTable.byId(sql, id);
  }

  /** The hash under which a token of a waiting list is stored. */
  public byte[] stored(String token) {
    return keys.stored(token);
  }

  /** The token of a request to wait; the same form has the same. */
  public String waitingToken(String request) {
    return keys.waiting(request);
  }

  /** Now, as exactly as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The times that can be had, by start; one for each desk. */
  public List<Offer> offers(
      Sql sql, Service service, String centre, int people, Instant from, Instant to)
      throws SQLException {
    Instant now = now();
    return offers(
        SlotTable.free(sql, centre, services(service), first(service, from, now), to, now),
        service,
        people,
        now);
  }

  static SlotTable.Services services(Service service) {
    return new SlotTable.Services(service.id(), service.also());
  }

  static Instant first(Service service, Instant from, Instant now) {
    Instant earliest = now.plus(Duration.ofMinutes(service.leadMinutes()));
    return from.isAfter(earliest) ? from : earliest;
  }

  static List<Offer> offers(List<FreeSlot> free, Service service, int people, Instant now) {
    LocalDate last = LocalDate.ofInstant(now, VietnamTime.ZONE).plusDays(service.horizonDays());
    return Offers.of(free, service.minutes() * people).stream()
        .filter(offer -> !LocalDate.ofInstant(offer.startsAt(), VietnamTime.ZONE).isAfter(last))
        .sorted(Comparator.comparing(Offer::startsAt).thenComparing(o -> -o.free()))
        .toList();
  }

  /**
   * Holds a time, at whichever desk has it. The same request again gives the same hold, or the
   * booking it has become.
   *
   * @throws SlotTaken when there is none
   */
  public Held hold(Sql sql, Wish wish) throws SQLException {
    String token = keys.token(wish);
    byte[] stored = keys.stored(token);
    Instant now = now();
    Offer offer = taken(sql, wish, now);
    if (offer == null) { // gone; if not to this very request
      return AppointmentTable.byToken(sql, stored)
          .map(before -> new Held(token, before))
          .orElseThrow(() -> new SlotTaken(true));
    }
    Instant expires = now.plus(hold);
    Appointment held = AppointmentTable.hold(sql, wish, stored, offer, expires, now);
    if (held == null) { // the same form came before
      SlotTable.giveBack(sql, offer.shares());
      return new Held(token, AppointmentTable.byToken(sql, stored).orElseThrow());
    }
    SlotTable.record(sql, held.id(), offer.shares(), expires);
    return new Held(token, held);
  }

  /** What was taken at that time; null when nothing could be. */
  private @Nullable Offer taken(Sql sql, Wish wish, Instant now) throws SQLException {
    Offer likely = lately.get(wish, now);
    if (likely != null && SlotTable.take(sql, likely.shares(), now)) {
      return likely;
    }
    Offer offer =
        offers(
                sql,
                wish.service(),
                wish.centre(),
                wish.people(),
                wish.startsAt(),
                wish.startsAt().plus(Duration.ofMinutes(wish.minutes())))
            .stream()
            .filter(one -> one.startsAt().equals(wish.startsAt()))
            .findFirst()
            .orElse(null);
    lately.put(wish, offer, now);
    return offer != null && SlotTable.take(sql, offer.shares(), now) ? offer : null;
  }

  private static Offer at(Instant start, List<Offer> offers) {
    return offers.stream()
        .filter(offer -> offer.startsAt().equals(start))
        .findFirst()
        .orElseThrow(() -> new SlotTaken(false));
  }

  /** What the token is for; 404 when there is none. */
  public Appointment held(Sql sql, String token) throws SQLException {
    return AppointmentTable.byToken(sql, keys.stored(token))
        .orElseThrow(() -> new PortalProblem(404, "hold-unknown"));
  }

  /**
   * Makes a booking of a hold. The same again gives the same booking.
   *
   * @throws PortalProblem 409 {@code hold-expired}; {@code hold-confirmed} when it is one already,
   *     with another contact
   */
  public Booked confirm(Sql sql, String token, Contact contact, Service service)
      throws SQLException {
    return confirm(sql, held(sql, token), token, contact, service);
  }

  /** The same for who has just read what the token is for. */
  Booked confirm(Sql sql, Appointment held, String token, Contact contact, Service service)
      throws SQLException {
    byte[] same = keys.same(contact);
    Instant now = now();
    if (held.state() == AppointmentState.HELD) {
      byte[] limit = limit(service, contact, held.day());
      Appointment booked = AppointmentTable.confirm(sql, held, contact, same, limit, now);
      if (booked != null) {
        return new Booked(booked, keys.secret(token), true);
      }
    }
    AppointmentTable.lock(sql, held.id()); // the same form twice at once
    byte[] before = AppointmentTable.confirmedWith(sql, held.id());
    if (before == null) {
      throw new PortalProblem(409, "hold-expired");
    }
    if (!MessageDigest.isEqual(before, same)) {
      throw new PortalProblem(409, "hold-confirmed");
    }
    return new Booked(held(sql, token), keys.secret(token), false);
  }

  byte @Nullable [] limit(Service service, Contact contact, LocalDate day) {
    return service.onceADay() ? keys.limit(contact, service.code(), day) : null;
  }

  /** Cancels; what was cancelled already stays so. */
  public Appointment cancel(Sql sql, Appointment known, String who) throws SQLException {
    if (known.state() == AppointmentState.CANCELLED) {
      return known;
    }
    Instant now = open(known, Step.CANCEL);
    if (!AppointmentTable.cancel(sql, known, who, now)) {
      throw new PortalProblem(409, "booking-changed");
    }
    SlotTable.letGo(sql, known.id(), letGoAt(now));
    return AppointmentTable.byId(sql, known.id()).orElseThrow();
  }

  /** Not at once, so that nobody can pass a place on to a waiting program. */
  Instant letGoAt(Instant now) {
    long most = Math.max(1, release.toMillis());
    return now.plusMillis(most / 10 + random.nextLong(most - most / 10));
  }

  Instant open(Appointment known, Step step) {
    Instant now = now();
    if (known.state().after(step).isEmpty() || !known.startsAt().isAfter(now)) {
      throw new PortalProblem(409, "booking-closed");
    }
    return now;
  }

  /** The times it could be moved to, what it has itself among them. */
  public List<Offer> offersFor(
      Sql sql, Appointment known, Service service, Instant from, Instant to) throws SQLException {
    Instant now = now();
    List<Share> own = SlotTable.shares(sql, known.id());
    List<FreeSlot> free =
        SlotTable.free(sql, known.centre(), services(service), first(service, from, now), to, now)
            .stream()
            .map(slot -> withOwn(slot, own))
            .toList();
    return offers(free, service, known.people(), now).stream()
        .filter(offer -> known.visit() == offer.visit())
        .toList();
  }

  private static FreeSlot withOwn(FreeSlot slot, List<Share> own) {
    int units =
        own.stream().filter(share -> share.slot() == slot.id()).mapToInt(Share::units).sum();
    return new FreeSlot(
        slot.id(),
        slot.desk(),
        slot.visits(),
        slot.travelMinutes(),
        slot.startsAt(),
        slot.endsAt(),
        slot.free() + units);
  }

  /**
   * Moves to another time: the new one is taken and the old one let go of, or nothing happens.
   *
   * @throws SlotTaken when it is gone
   */
  public Appointment move(Sql sql, Appointment known, Service service, Instant start, String who)
      throws SQLException {
    if (known.startsAt().equals(start) && known.state() == AppointmentState.BOOKED) {
      return known;
    }
    Instant now = open(known, Step.MOVE);
    Offer offer =
        at(
            start,
            offersFor(
                sql,
                known,
                service,
                start,
                start.plus(Duration.ofMinutes((long) service.minutes() * known.people()))));
    List<Share> own = SlotTable.shares(sql, known.id());
    List<Share> more = offer.shares().stream().filter(share -> !own.contains(share)).toList();
    if (!SlotTable.take(sql, more, now)) {
      throw new SlotTaken(true);
    }
    SlotTable.record(sql, known.id(), more, null);
    Contact contact = known.contact();
    byte[] limit =
        contact == null
            ? null
            : limit(service, contact, LocalDate.ofInstant(start, VietnamTime.ZONE));
    if (!AppointmentTable.move(
        sql, known, offer.desk(), start, offer.endsAt(), offer.shares().size(), limit, who, now)) {
      throw new PortalProblem(409, "booking-changed");
    }
    Set<Long> kept = offer.shares().stream().map(Share::slot).collect(Collectors.toSet());
    for (Share share : own) {
      if (!kept.contains(share.slot())) {
        SlotTable.letGo(sql, known.id(), share.slot(), letGoAt(now));
      }
    }
    return AppointmentTable.byId(sql, known.id()).orElseThrow();
  }

  /** Other ways to reach the person. */
  public Appointment change(Sql sql, Appointment known, Service service, Contact contact)
      throws SQLException {
    Instant now = open(known, Step.CHANGE);
    byte[] limit = limit(service, contact, known.day());
    if (!AppointmentTable.change(sql, known, contact, keys.same(contact), limit, now)) {
      throw new PortalProblem(409, "booking-changed");
    }
    return AppointmentTable.byId(sql, known.id()).orElseThrow();
  }

  /** Notes which holds nobody confirmed and takes them away. Returns how many there were. */
  public int expire(Sql sql) throws SQLException {
    Instant now = now();
    List<Appointment> overdue = AppointmentTable.overdueHolds(sql, now);
    int expired = 0;
    for (Appointment hold : overdue) {
      expired += AppointmentTable.step(sql, hold, Step.EXPIRE, "", now) ? 1 : 0;
    }
    return expired;
  }
}
