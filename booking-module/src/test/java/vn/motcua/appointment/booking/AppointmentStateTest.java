package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.problem.PortalProblem;

class AppointmentStateTest {
  private static final Set<AppointmentState> ENDS =
      EnumSet.of(AppointmentState.SERVED, AppointmentState.CANCELLED, AppointmentState.EXPIRED);

  private static final List<Step> STEPS = List.of(Step.values());

  @ParameterizedTest
  @EnumSource(AppointmentState.class)
  void only_what_is_over_has_nothing_after_it(AppointmentState state) {
    boolean goesOn = EnumSet.allOf(Step.class).stream().anyMatch(s -> state.after(s).isPresent());

    assertThat(goesOn).isEqualTo(!ENDS.contains(state));
  }

  @Test
  void every_state_can_be_reached_and_every_way_ends() {
    Set<AppointmentState> reached = EnumSet.of(AppointmentState.HELD);
    for (int i = 0; i < AppointmentState.values().length; i++) {
      for (AppointmentState from : Set.copyOf(reached)) {
        for (Step step : Step.values()) {
          from.after(step).ifPresent(reached::add);
        }
      }
    }

    assertThat(reached).containsExactlyInAnyOrder(AppointmentState.values());
  }

  @Test
  void nobody_is_served_who_did_not_come_and_nobody_cancels_who_has() {
    assertThat(AppointmentState.BOOKED.after(Step.SERVE)).isEmpty();
    assertThat(AppointmentState.ARRIVED.after(Step.CANCEL)).isEmpty();
    assertThat(AppointmentState.CANCELLED.after(Step.CONFIRM)).isEmpty();
    assertThat(AppointmentState.EXPIRED.after(Step.CONFIRM)).isEmpty();
  }

  /**
   * Whatever citizens do in whatever order: nothing is lost or given twice, and all is recorded.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void any_sequence_of_steps_keeps_places_and_records_in_step(long seed) {
    Random random = new Random(seed);
    TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    Service service = BookingDatabase.fresh(15, false);
    long desk = BookingDatabase.desk(service, "COUNTER", 0);
    Instant nine = Instant.parse("2026-03-03T02:00:00Z");
    for (int i = 0; i < 4; i++) {
      Instant start = nine.plus(Duration.ofMinutes(15L * i));
      BookingDatabase.slot(desk, start, start.plus(Duration.ofMinutes(15)), 2);
    }
    BookingDesk node = new BookingDesk(BookingDatabase.shared(), clock);
    AppointmentBook.Held held = node.hold(service, nine, "seed " + seed);
    for (int i = 0; i < 25; i++) {
      Appointment known = node.stored(held.appointment().id());
      Step step = STEPS.get(random.nextInt(STEPS.size()));
      Instant other = nine.plus(Duration.ofMinutes(15L * random.nextInt(4)));
      try {
        take(node, step, held, known, service, other);
        AppointmentState now = node.stored(known.id()).state();
        if (now != known.state()) {
          assertThat(known.state().after(step)).contains(now);
        }
      } catch (PortalProblem refused) {
        assertThat(node.stored(known.id())).isEqualTo(known); // refused is unchanged
      }
      clock.forward(Duration.ofMinutes(random.nextInt(4)));
      assertThat(BookingDatabase.wrongSlots()).isZero();
    }
    assertThat(
            BookingDatabase.number(
                "SELECT COUNT(*) FROM appointment a WHERE a.state <> (SELECT e.to_state FROM"
                    + " appointment_event e WHERE e.appointment_id = a.id ORDER BY e.id DESC LIMIT 1)"))
        .isZero();
  }

  private static void take(
      BookingDesk node,
      Step step,
      AppointmentBook.Held held,
      Appointment known,
      Service service,
      Instant other) {
    switch (step) {
      case CONFIRM -> node.confirm(held, service, "+84912000001");
      case CANCEL -> node.cancel(known);
      case MOVE -> node.move(known, service, other);
      case EXPIRE -> node.expire();
      default -> node.step(known, step);
    }
  }

  @Test
  void the_last_place_goes_to_one_of_two_and_the_other_is_told_kindly() {
    TestClock clock = new TestClock(Instant.parse("2026-03-02T01:00:00Z"));
    Service service = BookingDatabase.fresh(15, false);
    long desk = BookingDatabase.desk(service, "COUNTER", 0);
    Instant nine = Instant.parse("2026-03-03T02:00:00Z");
    BookingDatabase.slot(desk, nine, nine.plus(Duration.ofMinutes(15)), 1);
    BookingDesk node = new BookingDesk(BookingDatabase.shared(), clock);
    node.hold(service, nine, "first browser");

    assertThatThrownBy(() -> node.hold(service, nine, "second browser"))
        .isInstanceOf(SlotTaken.class);
  }
}
