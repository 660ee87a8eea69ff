package vn.motcua.appointment.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.appointment.booking.BookingDatabase.CENTRE;
import static vn.motcua.appointment.booking.BookingDatabase.number;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentState;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.BookingDesk;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.appointment.waiting.WaitingBook.Offered;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;

class WaitingBookTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z"); // eight o'clock
  private static final Instant NINE = Instant.parse("2026-03-03T02:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final OfferHours HOURS = OfferHours.of("07:00-21:00", 30);

  private final TestClock clock = new TestClock(NOW);
  private final BookingDesk desk = new BookingDesk(BookingDatabase.shared(), clock);
  private final WaitingBook book = new WaitingBook(desk.book(), HOURS);
  private Service service = BookingDatabase.fresh(15, false);
  private long counter;

  @BeforeEach
  void aCounterOfOnePlaceAQuarter() {
    service = BookingDatabase.fresh(15, false);
    counter = BookingDatabase.desk(service, "COUNTER", 0);
    slots(4);
  }

  private void slots(int upTo) {
    int there = number("SELECT COUNT(*) FROM booking_slot");
    for (int i = there; i < upTo; i++) {
      BookingDatabase.slot(counter, quarter(i), quarter(i + 1), 1);
    }
  }

  @AfterEach
  void what_is_taken_is_what_the_counters_say() {
    assertThat(BookingDatabase.wrongSlots()).isZero();
  }

  private static Instant quarter(int number) {
    return NINE.plus(QUARTER.multipliedBy(number));
  }

  private Appointment booked(int quarter) {
    return desk.booked(service, quarter(quarter), "+8491200000" + quarter).appointment();
  }

  private Waiting waits(Appointment booked) {
    return desk.run(
        sql -> {
          WaitingTable.ask(sql, key("b" + booked.id()), booked, "https://x/", clock.instant());
          return WaitingTable.byBooking(sql, booked.id()).orElseThrow();
        });
  }

  private byte[] key(String of) {
    return desk.book().stored(desk.book().waitingToken(of));
  }

  private Waiting again(Waiting known) {
    return desk.run(
        sql ->
            sql.first("SELECT * FROM booking_waiting WHERE id = ?", Waiting::read, known.id())
                .orElseThrow());
  }

  private Appointment bookingOf(Waiting waiting) {
    return desk.stored(Objects.requireNonNull(waiting.appointment()));
  }

  private Optional<Offered> offer(Waiting waiting) {
    return desk.run(sql -> book.offer(sql, waiting.id(), service));
  }

  private int free() {
    return desk.run(
            sql -> desk.book().offers(sql, service, CENTRE, 1, NOW, NOW.plusSeconds(999_999)))
        .size();
  }

  private Appointment take(Waiting waiting, Appointment booked) throws SQLException {
    return desk.run(sql -> book.take(sql, again(waiting), desk.stored(booked.id()), service));
  }

  @Test
  void a_place_that_was_cancelled_goes_to_who_waits_and_no_program_can_grab_it() throws Exception {
    Appointment early = booked(0);
    booked(1);
    booked(2);
    Appointment late = booked(3);
    Waiting waiting = waits(late);
    assertThat(offer(waiting)).isEmpty(); // nothing is free

    desk.cancel(early);

    assertThat(free()).isZero();
    assertThatThrownBy(() -> desk.hold(service, quarter(0), "bot")).isInstanceOf(SlotTaken.class);
    Offered offered = offer(waiting).orElseThrow();
    assertThat(offered.held().appointment().startsAt()).isEqualTo(quarter(0));
    clock.forward(Duration.ofMinutes(20)); // what was let go of would be everybody's by now
    assertThatThrownBy(() -> desk.hold(service, quarter(0), "bot")).isInstanceOf(SlotTaken.class);

    Appointment moved = take(waiting, late);

    assertThat(moved.startsAt()).isEqualTo(quarter(0));
    assertThat(moved.reference()).isEqualTo(late.reference());
    assertThat(moved.sequence()).isOne();
    assertThat(again(waiting).state()).isEqualTo(WaitingState.TAKEN);
    clock.forward(BookingDesk.RELEASE);
    assertThat(free()).isOne(); // the place they had
  }

  @Test
  void an_offer_that_passes_goes_to_the_next_and_after_three_it_is_over() {
    Appointment early = booked(0);
    booked(1);
    Waiting first = waits(booked(2));
    Waiting second = waits(booked(3));
    desk.cancel(early);
    assertThat(offer(first)).isPresent();
    assertThat(offer(second)).isEmpty();

    clock.forward(Duration.ofMinutes(30));
    assertThatThrownBy(() -> take(first, bookingOf(first))).isInstanceOf(PortalProblem.class);
    desk.run(book::pass);

    assertThat(desk.run(WaitingTable::inTurn)).extracting(Waiting::id).startsWith(second.id());
    assertThatThrownBy(() -> desk.hold(service, quarter(0), "bot")).isInstanceOf(SlotTaken.class);
    assertThat(offer(second)).isPresent();
    for (int i = 1; i < WaitingBook.MOST_OFFERS; i++) {
      clock.forward(Duration.ofMinutes(30));
      desk.run(book::pass);
      assertThat(offer(first)).isPresent();
    }
    clock.forward(Duration.ofMinutes(30));
    desk.run(book::pass);
    assertThat(again(first).state()).isEqualTo(WaitingState.OVER);
    assertThat(bookingOf(first).startsAt()).isEqualTo(quarter(2));
  }

  @Test
  void somebody_without_a_booking_makes_one_of_the_offer() {
    byte[] token = key("form");
    Waiting.Request wanted =
        new Waiting.Request(
            "form",
            service.id(),
            CENTRE,
            1,
            null,
            quarter(3),
            "Trần Văn Ba",
            "ba@example.vn",
            Language.VI,
            "https://x/",
            List.of());
    Waiting waiting =
        desk.run(
            sql -> {
              WaitingTable.ask(sql, token, wanted, NOW);
              WaitingTable.ask(sql, token, wanted, NOW); // pressed twice
              return WaitingTable.byToken(sql, token).orElseThrow();
            });
    assertThat(offer(waiting)).isEmpty(); // the mail may be somebody else's
    desk.run(sql -> WaitingTable.step(sql, waiting, WaitingState.WAITING, NOW));

    Offered offered = offer(waiting).orElseThrow();

    assertThat(
            desk.run(
                    sql ->
                        desk.book()
                            .confirm(
                                sql,
                                offered.held().token(),
                                BookingDesk.contact("+84912345678"),
                                service))
                .appointment()
                .state())
        .isEqualTo(AppointmentState.BOOKED);
  }

  @Test
  void who_stops_waiting_leaves_the_place_to_the_next() {
    Appointment early = booked(0);
    booked(1);
    Waiting first = waits(booked(2));
    Waiting second = waits(booked(3));
    desk.cancel(early);
    assertThat(offer(first)).isPresent();

    desk.run(
        sql -> {
          book.stop(sql, again(first));
          return first;
        });

    assertThat(offer(second)).isPresent();
  }

  @Test
  void a_booking_that_was_cancelled_waits_no_longer() {
    Appointment late = booked(3);
    Waiting waiting = waits(late);
    desk.cancel(late);

    assertThat(offer(waiting)).isEmpty();
    assertThat(again(waiting).state()).isEqualTo(WaitingState.OVER);
  }

  @Test
  void in_a_crowd_no_place_is_lost_or_given_twice_and_a_program_gets_none() throws Exception {
    int people = 12;
    slots(2 * people);
    List<Appointment> early = new ArrayList<>();
    List<Appointment> late = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      early.add(desk.booked(service, quarter(i), "+849110%05d".formatted(i)).appointment());
    }
    for (int i = people; i < 2 * people; i++) {
      late.add(desk.booked(service, quarter(i), "+849120%05d".formatted(i)).appointment());
    }
    late.forEach(this::waits);
    AtomicInteger grabbed = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger told = new AtomicInteger();
    ConcurrentLinkedQueue<String> unkind = new ConcurrentLinkedQueue<>();
    try (MariaDbPoolDataSource pool = BookingDatabase.pool(12, "")) {
      BookingDesk node = new BookingDesk(pool, clock);
      List<Callable<Boolean>> crowd = new ArrayList<>();
      early.forEach(one -> crowd.add(() -> node.cancel(one).state() == AppointmentState.CANCELLED));
      for (int server = 0; server < 2; server++) {
        crowd.add(() -> serve(node, taken, people, unkind));
      }
      crowd.add(
          () -> {
            for (int i = 0; taken.get() < people && i < 2_000 && unkind.isEmpty(); i++) {
              try {
                node.hold(service, quarter(i % people), "bot " + i);
                grabbed.incrementAndGet();
              } catch (PortalProblem gone) {
                told.incrementAndGet();
              }
            }
            return true;
          });
      ExecutorService threads = Executors.newFixedThreadPool(crowd.size());
      for (Future<Boolean> done : threads.invokeAll(crowd)) {
        assertThat(done.get()).isTrue();
      }
      threads.shutdown();
    }

    assertThat(unkind).isEmpty();
    assertThat(grabbed).hasValue(0);
    assertThat(told).hasPositiveValue();
    assertThat(number("SELECT COUNT(*) FROM booking_waiting WHERE state = 'TAKEN'"))
        .isEqualTo(people);
    assertThat(
            number(
                "SELECT COUNT(DISTINCT starts_at) FROM appointment WHERE state = 'BOOKED' AND starts_at < ?",
                quarter(people)))
        .isEqualTo(people);
    clock.forward(BookingDesk.RELEASE);
    assertThat(free()).isEqualTo(people); // what those who moved let go of
  }

  /** A node offers, and whoever gets an offer takes it at once. */
  private boolean serve(
      BookingDesk node, AtomicInteger taken, int people, ConcurrentLinkedQueue<String> unkind) {
    WaitingBook own = new WaitingBook(node.book(), HOURS);
    for (int round = 0; taken.get() < people && round < 500; round++) {
      for (Waiting waiting : node.run(WaitingTable::inTurn)) {
        try {
          Optional<Offered> offered = node.run(sql -> own.offer(sql, waiting.id(), service));
          if (offered.isPresent()) {
            node.run(sql -> taken(sql, own, waiting));
            taken.incrementAndGet();
          }
        } catch (SlotTaken gone) {
          round--; // looks again
        } catch (PortalProblem told) {
          unkind.add(told.key());
        }
      }
    }
    return true;
  }

  private Appointment taken(Sql sql, WaitingBook own, Waiting waiting) throws SQLException {
    long booking = Objects.requireNonNull(waiting.appointment());
    Waiting now = WaitingTable.byBooking(sql, booking).orElseThrow();
    return own.take(sql, now, desk.book().byId(sql, booking).orElseThrow(), service);
  }
}
