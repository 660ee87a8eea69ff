package vn.motcua.appointment.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.appointment.booking.BookingDatabase.number;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.outbox.relay.Sql;

class SlotSyncTest {
  private static final Instant SEVEN = Instant.parse("2026-03-03T00:00:00Z");
  private static final Instant NOON = SEVEN.plus(Duration.ofHours(5));

  private final SlotSync sync = new SlotSync(RandomGenerator.getDefault());
  private Service service = BookingDatabase.fresh(15, false);
  private Desk desk = stored();

  @BeforeEach
  void aDesk() {
    service = BookingDatabase.fresh(15, false);
    desk = stored();
  }

  private Desk stored() {
    long id = BookingDatabase.desk(service, "COUNTER", 0);
    return Sql.transaction(
        BookingDatabase.shared(), sql -> SupplyTable.desk(sql, id).orElseThrow());
  }

  private static List<PlannedSlot> plan(int minutes, int number, int units) {
    List<PlannedSlot> slots = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Instant start = SEVEN.plus(Duration.ofMinutes((long) minutes * i));
      slots.add(new PlannedSlot(start, start.plus(Duration.ofMinutes(minutes)), units));
    }
    return slots;
  }

  private int bring(List<PlannedSlot> plan) {
    return Sql.transaction(
        BookingDatabase.shared(), sql -> sync.bring(sql, desk, plan, SEVEN, NOON));
  }

  /** As if somebody had booked it. */
  private void taken(Instant start) {
    Sql.transaction(
        BookingDatabase.shared(),
        sql ->
            sql.update(
                "UPDATE booking_slot SET taken = 1 WHERE desk_id = ? AND starts_at = ?",
                desk.id(),
                start));
  }

  private static int places() {
    return number("SELECT SUM(wanted) FROM booking_slot");
  }

  @Test
  void slots_are_made_once_however_often_it_is_asked() {
    assertThat(bring(plan(15, 8, 2))).isEqualTo(8);
    assertThat(bring(plan(15, 8, 2))).isZero();
    assertThat(places()).isEqualTo(16);
  }

  @Test
  void a_holiday_over_bookings_closes_the_day_and_loses_nobody() {
    bring(plan(15, 4, 2));
    taken(SEVEN);

    bring(List.of());

    assertThat(places()).isZero();
    assertThat(number("SELECT COUNT(*) FROM booking_slot WHERE taken = 1 AND capacity = 1"))
        .isOne(); // still there, and nobody else gets in
    bring(plan(15, 4, 2)); // it was a mistake
    assertThat(places()).isEqualTo(8);
    assertThat(number("SELECT capacity FROM booking_slot WHERE taken = 1")).isEqualTo(2);
  }

  @Test
  void other_lengths_do_not_give_away_the_time_of_who_has_booked() {
    bring(plan(15, 4, 1));
    taken(SEVEN.plus(Duration.ofMinutes(15))); // 7:15–7:30

    bring(plan(20, 3, 1)); // 7:00, 7:20, 7:40

    assertThat(
            number(
                "SELECT COUNT(*) FROM booking_slot WHERE wanted = 1 AND starts_at = '2026-03-03 00:40'"))
        .isOne();
    assertThat(places()).isOne(); // 7:00 and 7:20 overlap what is booked
  }

  @Test
  void fewer_places_than_booked_take_nobody_new() {
    bring(plan(15, 1, 3));
    taken(SEVEN);

    bring(plan(15, 1, 0));

    assertThat(number("SELECT capacity - taken FROM booking_slot")).isZero();
  }
}
