package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.appointment.booking.BookingDatabase.CENTRE;
import static vn.motcua.appointment.booking.BookingDatabase.number;
import static vn.motcua.appointment.booking.BookingDatabase.wrongSlots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.problem.PortalProblem;

/** Where two things happen at the same moment, and which of them counts. */
class BookingEdgesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant END = NOW.plus(BookingDesk.HOLD);
  private static final Instant NINE = Instant.parse("2026-03-03T02:00:00Z");
  private static final String MINE = "+84912000001";
  private static final String THEIRS = "+84912000002";
  private static final int ROUNDS = 12;

  private final TestClock clock = new TestClock(NOW);
  private final BookingDesk desk = new BookingDesk(BookingDatabase.shared(), clock);

  private Service service = BookingDatabase.fresh(15, false);

  @BeforeEach
  void aCounterWithSlotsOfOnePlace() {
    supply(false);
  }

  private void supply(boolean onceADay) {
    service = BookingDatabase.fresh(15, onceADay);
    long counter = BookingDatabase.desk(service, "COUNTER", 0);
    for (int i = 0; i < ROUNDS; i++) {
      BookingDatabase.slot(counter, quarter(i), quarter(i + 1), 1);
    }
  }

  @AfterEach
  void what_is_taken_is_what_the_counters_say() {
    assertThat(wrongSlots()).isZero();
  }

  private static Instant quarter(int number) {
    return NINE.plus(Duration.ofMinutes(15L * number));
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            PortalProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }

  /** All begin at the same moment; true for each that succeeded. */
  private static List<Boolean> atOnce(List<Runnable> works) {
    CountDownLatch start = new CountDownLatch(works.size());
    List<CompletableFuture<Boolean>> all = new ArrayList<>();
    for (Runnable work : works) {
      Supplier<Boolean> attempt =
          () -> {
            start.countDown();
            while (start.getCount() > 0) {
              Thread.onSpinWait();
            }
            try {
              work.run();
              return true;
            } catch (PortalProblem told) {
              return false;
            }
          };
      all.add(CompletableFuture.supplyAsync(attempt, task -> new Thread(task).start()));
    }
    return all.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void a_sweep_at_the_end_of_a_hold_that_comes_first_leaves_nothing_to_confirm() {
    Held held = desk.hold(service, quarter(0), "a");
    clock.put(END);

    assertThat(desk.expire()).isOne();

    refused("hold-expired", () -> desk.confirm(held, service, MINE));
    assertThat(desk.booked(service, quarter(0), THEIRS).first()).isTrue();
  }

  @Test
  void a_confirmation_that_comes_first_leaves_nothing_to_sweep() {
    Held held = desk.hold(service, quarter(0), "a");
    clock.put(END.minusNanos(1_000));
    assertThat(desk.confirm(held, service, MINE).first()).isTrue();
    clock.put(END);

    assertThat(desk.expire()).isZero();

    refused("slot-taken", () -> desk.hold(service, quarter(0), "b"));
    assertThat(desk.stored(held.appointment().id()).state()).isEqualTo(AppointmentState.BOOKED);
  }

  @Test
  void at_the_very_end_of_a_hold_the_place_is_free_and_the_hold_is_not_good_swept_or_not() {
    Held held = desk.hold(service, quarter(0), "a");
    clock.put(END);

    refused("hold-expired", () -> desk.confirm(held, service, MINE));
    assertThat(desk.booked(service, quarter(0), THEIRS).first()).isTrue();
    refused("hold-expired", () -> desk.confirm(held, service, MINE));
    assertThat(desk.expire()).isOne();
  }

  @Test
  void of_confirming_in_the_last_moment_and_taking_in_the_next_exactly_one_succeeds() {
    // two nodes whose clocks stand on either side of the end, and a sweep in between
    BookingDesk early =
        new BookingDesk(BookingDatabase.shared(), new TestClock(END.minusNanos(1_000)));
    BookingDesk late = new BookingDesk(BookingDatabase.shared(), new TestClock(END));
    for (int i = 0; i < ROUNDS; i++) {
      Instant start = quarter(i);
      Held held = desk.hold(service, start, "mine " + i);

      List<Boolean> done =
          atOnce(
              List.of(
                  () -> early.confirm(held, service, MINE),
                  () -> late.hold(service, start, "theirs " + start),
                  () -> late.expire()));

      assertThat(done.subList(0, 2)).containsExactlyInAnyOrder(true, false);
      assertThat(desk.stored(held.appointment().id()).state() == AppointmentState.BOOKED)
          .isEqualTo(done.get(0));
    }
  }

  @Test
  void of_two_who_want_the_last_place_one_gets_it_and_the_other_is_told_of_other_times() {
    for (int i = 0; i < ROUNDS - 1; i++) {
      Instant start = quarter(i);

      List<Boolean> done =
          atOnce(
              List.of(
                  () -> desk.booked(service, start, MINE),
                  () -> desk.booked(service, start, THEIRS)));

      assertThat(done).containsExactlyInAnyOrder(true, false);
      assertThatThrownBy(() -> desk.hold(service, start, "third")).isInstanceOf(SlotTaken.class);
      List<Offer> others =
          desk.run(sql -> desk.book().offers(sql, service, CENTRE, 1, NOW, quarter(ROUNDS)));
      assertThat(others.get(0).startsAt()).isEqualTo(quarter(i + 1));
    }
  }

  @Test
  void a_confirmation_whose_connection_broke_can_be_sent_again_and_is_one_booking() {
    Held held = desk.hold(service, quarter(0), "a");
    assertThatThrownBy(
            () ->
                desk.run(
                    sql -> {
                      desk.book().confirm(sql, held.token(), BookingDesk.contact(MINE), service);
                      throw new IllegalStateException("before it was committed");
                    }))
        .hasMessage("before it was committed");
    assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'")).isZero();

    assertThat(desk.confirm(held, service, MINE).first()).isTrue();
    assertThat(desk.confirm(held, service, MINE).first()).isFalse(); // committed, the answer lost
    assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'")).isOne();
    assertThat(number("SELECT COUNT(*) FROM appointment_event WHERE step = 'CONFIRM'")).isOne();
  }

  @Test
  void two_forms_of_one_person_for_one_day_sent_at_once_are_one_booking() {
    supply(true);
    for (int i = 0; i + 1 < ROUNDS; i += 2) {
      String phone = "+8491200%04d".formatted(i);
      Held one = desk.hold(service, quarter(i), "one " + i);
      Held two = desk.hold(service, quarter(i + 1), "two " + i);

      List<Boolean> done =
          atOnce(List.of(() -> confirmOnce(one, phone), () -> confirmOnce(two, phone)));

      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
    assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'"))
        .isEqualTo(ROUNDS / 2);
  }

  private void confirmOnce(Held held, String phone) {
    try {
      desk.confirm(held, service, phone);
    } catch (RuntimeException failed) {
      String said = Retry.cause(failed).orElseThrow(() -> failed).getMessage();
      assertThat(said).contains("uk_appointment_limit");
      throw new PortalProblem(409, "booked-that-day");
    }
  }

  @Test
  void what_is_cancelled_comes_back_at_a_moment_no_program_knows_and_goes_to_one_of_them() {
    List<Appointment> booked =
        Stream.iterate(0, i -> i + 1)
            .limit(ROUNDS)
            .map(i -> desk.booked(service, quarter(i), "+8491200%04d".formatted(i)).appointment())
            .toList();
    Set<Long> seconds = new HashSet<>();
    for (Appointment one : booked) {
      Instant cancelled = clock.instant();
      desk.cancel(one);
      List<Runnable> programs =
          Stream.iterate(0, i -> i + 1)
              .limit(4)
              .<Runnable>map(
                  i -> () -> desk.hold(service, one.startsAt(), "program %d %s".formatted(i, one)))
              .toList();
      long got = 0;
      do { // all of them ask every ten seconds
        clock.forward(Duration.ofSeconds(10));
        got = atOnce(programs).stream().filter(done -> done).count();
      } while (got == 0 && clock.instant().isBefore(cancelled.plus(BookingDesk.RELEASE)));
      assertThat(got).isOne();
      Duration waited = Duration.between(cancelled, clock.instant());
      assertThat(waited).isGreaterThanOrEqualTo(BookingDesk.RELEASE.dividedBy(10));
      seconds.add(waited.toSeconds());
    }
    assertThat(seconds).hasSizeGreaterThan(2);
  }

  @ParameterizedTest(name = "server in {0}, database in {1}")
  @CsvSource({
    "UTC, +07:00",
    "America/New_York, -05:00",
    "Asia/Ho_Chi_Minh, -11:00",
    "Pacific/Kiritimati, +00:00"
  })
  void a_time_is_the_same_for_every_zone_of_server_and_database(String server, String database)
      throws Exception {
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone(server));
    Instant late = Instant.parse("2026-03-03T17:30:00Z"); // 0:30 on the 4th in Vietnam
    try (MariaDbPoolDataSource pool =
        BookingDatabase.pool(2, ",time_zone='%s'".formatted(database))) {
      BookingDatabase.slot(
          number("SELECT MIN(id) FROM booking_desk"), late, late.plusSeconds(900), 1);
      BookingDesk elsewhere = new BookingDesk(pool, clock);
      assertThat(
              elsewhere.<String>run(
                  sql ->
                      sql.first("SELECT @@session.time_zone", row -> row.getString(1))
                          .orElseThrow()))
          .isEqualTo(database);
      Held held = elsewhere.hold(service, late, "a");
      clock.put(END.minusNanos(1_000)); // still good, whoever's clock is how many hours away
      Appointment booked = elsewhere.confirm(held, service, MINE).appointment();

      TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
      Appointment seen = desk.stored(booked.id());
      assertThat(seen).isEqualTo(booked);
      assertThat(number("SELECT DATE_FORMAT(starts_at, '%d%H%i') FROM appointment"))
          .isEqualTo(31730);
      TimeZone.setDefault(TimeZone.getTimeZone(server));
      assertThat(seen.startsAt()).isEqualTo(late);
      assertThat(seen.day()).hasToString("2026-03-04");
      assertThat(BookingTexts.time(seen.startsAt())).isEqualTo("0:30"); // page and mail
      assertThat(BookingTexts.iso(seen.startsAt())).isEqualTo("2026-03-04T00:30:00+07:00"); // REST
      assertThat(CalendarFile.of(seen, "a", "b", "c")).contains("DTSTART:20260303T173000Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }
}
