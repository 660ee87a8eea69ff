package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.appointment.booking.BookingDatabase.CENTRE;
import static vn.motcua.appointment.booking.BookingDatabase.number;
import static vn.motcua.appointment.booking.BookingDatabase.wrongSlots;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;

class AppointmentBookTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NINE = Instant.parse("2026-03-03T02:00:00Z");

  private final TestClock clock = new TestClock(NOW);
  private final BookingDesk desk = new BookingDesk(BookingDatabase.shared(), clock);

  private Service service = BookingDatabase.fresh(15, false);
  private long counter;

  @BeforeEach
  void aCounterWithFourSlotsOfOnePlace() {
    service = BookingDatabase.fresh(15, false);
    counter = BookingDatabase.desk(service, "COUNTER", 0);
    for (int i = 0; i < 4; i++) {
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

  private List<Instant> free(int people) {
    return desk
        .run(sql -> desk.book().offers(sql, service, CENTRE, people, NOW, NOW.plusSeconds(999_999)))
        .stream()
        .map(Offer::startsAt)
        .toList();
  }

  private static void refused(String key, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            PortalProblem.class, problem -> assertThat(problem.key()).isEqualTo(key));
  }

  @Test
  void a_time_that_is_held_is_no_longer_offered_and_comes_back_when_the_hold_ends() {
    desk.hold(service, quarter(1), "a");
    assertThat(free(1)).containsExactly(quarter(0), quarter(2), quarter(3));

    clock.forward(BookingDesk.HOLD);

    assertThat(free(1)).hasSize(4); // nobody had to sweep
    assertThat(desk.hold(service, quarter(1), "b").appointment().state())
        .isEqualTo(AppointmentState.HELD);
  }

  @Test
  void a_hold_is_good_until_just_before_it_ends_and_not_a_moment_longer() {
    Held first = desk.hold(service, quarter(0), "a");
    Held second = desk.hold(service, quarter(1), "b");

    clock.put(NOW.plus(BookingDesk.HOLD).minusNanos(1_000));
    assertThat(desk.confirm(first, service, "+84912000001").first()).isTrue();
    clock.put(NOW.plus(BookingDesk.HOLD));

    refused("hold-expired", () -> desk.confirm(second, service, "+84912000002"));
    assertThat(desk.expire()).isOne();
  }

  @Test
  void the_same_form_sent_twice_is_one_hold_and_one_booking_with_one_secret() {
    Held held = desk.hold(service, quarter(0), "a");
    assertThat(desk.hold(service, quarter(0), "a")).isEqualTo(held);

    Booked first = desk.confirm(held, service, "+84912000001");
    clock.forward(Duration.ofHours(1)); // the back button, after lunch
    Booked again = desk.confirm(held, service, "+84912000001");

    assertThat(again.secret()).isEqualTo(first.secret());
    assertThat(again.appointment()).isEqualTo(first.appointment());
    assertThat(again.first()).isFalse();
    refused("hold-confirmed", () -> desk.confirm(held, service, "+84912000002"));
    assertThat(number("SELECT COUNT(*) FROM appointment")).isOne();
  }

  @Test
  void a_form_sent_eight_times_at_once_is_one_booking() {
    Held held = desk.hold(service, quarter(0), "a");

    List<CompletableFuture<Booked>> all =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> desk.confirm(held, service, "+84912000001")))
            .toList();

    assertThat(all.stream().map(CompletableFuture::join).map(Booked::appointment).distinct())
        .hasSize(1);
    assertThat(all.stream().map(CompletableFuture::join).filter(Booked::first)).hasSize(1);
  }

  @Test
  void a_long_appointment_takes_every_slot_it_touches() {
    Wish wish = BookingDesk.wish(service, quarter(1), 2, "two people");
    Appointment family = desk.hold(wish).appointment();

    assertThat(family.endsAt()).isEqualTo(quarter(3));
    assertThat(free(1)).containsExactly(quarter(0), quarter(3));
  }

  @Test
  void an_appointment_that_would_contain_another_is_refused() {
    desk.booked(service, quarter(1), "+84912000001");

    assertThat(free(3)).isEmpty();
    refused("slot-taken", () -> desk.hold(BookingDesk.wish(service, quarter(0), 3, "around it")));
  }

  @Test
  void what_is_cancelled_comes_back_later_and_not_at_once() {
    Appointment booked = desk.booked(service, quarter(0), "+84912000001").appointment();

    Appointment cancelled = desk.cancel(booked);

    assertThat(cancelled.sequence()).isOne();
    assertThat(free(1)).doesNotContain(quarter(0));
    clock.forward(BookingDesk.RELEASE.dividedBy(10).minusMillis(1));
    assertThat(free(1)).doesNotContain(quarter(0));
    refused("slot-taken", () -> desk.hold(service, quarter(0), "a waiting program"));
    clock.forward(BookingDesk.RELEASE);
    assertThat(free(1)).contains(quarter(0));
    assertThat(desk.cancel(cancelled)).isEqualTo(cancelled);
  }

  @Test
  void moving_takes_the_new_time_or_changes_nothing() {
    Appointment mine = desk.booked(service, quarter(0), "+84912000001").appointment();
    desk.booked(service, quarter(1), "+84912000002");

    refused("slot-taken", () -> desk.move(mine, service, quarter(1)));
    assertThat(desk.stored(mine.id())).isEqualTo(mine);

    Appointment moved = desk.move(mine, service, quarter(3));
    assertThat(moved.startsAt()).isEqualTo(quarter(3));
    assertThat(moved.sequence()).isOne();
    refused("booking-changed", () -> desk.move(mine, service, quarter(2))); // an old page
  }

  @Test
  void an_appointment_can_be_moved_onto_a_part_of_itself() {
    Held held = desk.hold(BookingDesk.wish(service, quarter(0), 2, "two"));
    Appointment two = desk.confirm(held, service, "+84912000001").appointment();

    Appointment moved = desk.move(two, service, quarter(1));

    assertThat(moved.endsAt()).isEqualTo(quarter(3));
    assertThat(number("SELECT SUM(taken) FROM booking_slot")).isEqualTo(3); // one is let go of
    clock.forward(BookingDesk.RELEASE);
    assertThat(free(1)).containsExactly(quarter(0), quarter(3));
  }

  @Test
  void where_one_a_day_is_the_limit_the_second_is_refused_until_the_first_is_cancelled() {
    Service once = BookingDatabase.fresh(15, true);
    service = once;
    counter = BookingDatabase.desk(once, "COUNTER", 0);
    BookingDatabase.slot(counter, quarter(0), quarter(1), 2);
    BookingDatabase.slot(counter, quarter(1), quarter(2), 2);
    Appointment first = desk.booked(once, quarter(0), "+84912000001").appointment();
    Held second = desk.hold(once, quarter(1), "second");

    assertThatThrownBy(() -> desk.confirm(second, once, "+84912000001"))
        .satisfies(
            failed ->
                assertThat(Retry.cause(failed).orElseThrow().getMessage())
                    .contains("uk_appointment_limit"));
    assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'")).isOne();

    desk.cancel(first);
    assertThat(desk.confirm(second, once, "+84912000001").first()).isTrue();
  }

  @Test
  void visits_share_the_minutes_of_a_window_with_the_way_to_each() {
    service = BookingDatabase.fresh(40, false);
    long officer = BookingDatabase.desk(service, "HOME", 20);
    BookingDatabase.slot(officer, NINE, NINE.plus(Duration.ofMinutes(150)), 150);

    desk.booked(service, NINE, "+84912000001");
    desk.booked(service, NINE, "+84912000002");

    assertThat(free(1)).isEmpty(); // 30 minutes are left, and 60 are needed
  }

  @Test
  void capacity_lowered_below_what_is_taken_loses_nobody_and_lets_nobody_in() {
    service = BookingDatabase.fresh(15, false);
    counter = BookingDatabase.desk(service, "COUNTER", 0);
    long slot = BookingDatabase.slot(counter, quarter(0), quarter(1), 3);
    Appointment one = desk.booked(service, quarter(0), "+84912000001").appointment();
    desk.booked(service, quarter(0), "+84912000002");

    Sql.transaction(
        BookingDatabase.shared(),
        sql ->
            sql.update(
                "UPDATE booking_slot SET wanted = 1, capacity = GREATEST(wanted, taken) WHERE id = ?",
                slot));

    assertThat(free(1)).isEmpty();
    desk.cancel(one);
    clock.forward(BookingDesk.RELEASE);
    assertThat(free(1)).isEmpty(); // one of one is taken
    refused("slot-taken", () -> desk.hold(service, quarter(0), "third"));
  }

  @Test
  void the_schema_itself_refuses_more_than_there_is() {
    assertThatThrownBy(
            () ->
                Sql.transaction(
                    BookingDatabase.shared(),
                    sql -> sql.update("UPDATE booking_slot SET taken = capacity + 1")))
        .hasMessageContaining("ck_booking_slot_taken");
  }
}
