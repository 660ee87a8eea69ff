package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.appointment.booking.BookingDatabase.CENTRE;
import static vn.motcua.appointment.booking.BookingDatabase.number;
import static vn.motcua.appointment.booking.BookingDatabase.wrongSlots;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.slot.SlotTaken;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.Language;

/** Two things in one visit: several slots of a desk that does both, all of them or none. */
class SeveralMattersTest {
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NINE = Instant.parse("2026-03-03T02:00:00Z");
  private static final int SLOTS = 12;
  private static final Set<String> KIND =
      Set.of("slot-taken", "hold-expired", "booking-changed", "booking-closed");

  private final TestClock clock = new TestClock(NOW);
  private final BookingDesk node = new BookingDesk(BookingDatabase.shared(), clock);

  private Service first = BookingDatabase.fresh(15, false);
  private Service both = first;
  private long does;
  private long doesNot;

  @BeforeEach
  void aDeskThatDoesBothAndOneThatDoesNot() {
    first = BookingDatabase.fresh(15, false);
    does = BookingDatabase.desk(first, "COUNTER", 0);
    doesNot = BookingDatabase.desk(first, "COUNTER", 0);
    for (int i = 0; i < SLOTS; i++) {
      BookingDatabase.slot(does, quarter(i), quarter(i + 1), 2);
      BookingDatabase.slot(doesNot, quarter(i), quarter(i + 1), 2);
    }
    both = first.and(other());
  }

  /** Thirty minutes, at the first desk only. */
  private Service other() {
    return Sql.transaction(
        BookingDatabase.shared(),
        sql -> {
          long id =
              sql.insert(
                  "INSERT INTO booking_service (code, name_vi, name_en, minutes, most_people, once_a_day,"
                      + " lead_minutes, horizon_days, position) VALUES ('hai', 'Hai', 'Two', 30, 5, FALSE, 0, 60, 2)");
          sql.update(
              "INSERT INTO booking_desk_service (desk_id, service_id) VALUES (?, ?)", does, id);
          return new Service(id, "hai", "Hai", "Two", 30, 5, false, 0, 60, Set.of());
        });
  }

  @AfterEach
  void what_is_taken_is_what_the_counters_say() {
    assertThat(wrongSlots()).isZero();
  }

  private static Instant quarter(int number) {
    return NINE.plus(Duration.ofMinutes(15L * number));
  }

  private Wish wish(Service service, Instant start, String request) {
    List<Matter> more =
        service.also().isEmpty() ? List.of() : List.of(new Matter("hai", "1.004884"));
    return new Wish(service, CENTRE, start, 1, "2.000033", null, Language.VI, request, more);
  }

  private Appointment booked(BookingDesk at, Service service, Instant start, String phone) {
    var held = at.hold(wish(service, start, "request " + phone + start));
    return at.confirm(held, service, phone).appointment();
  }

  private static int takes(Appointment booked) {
    return number(
        "SELECT COUNT(*) FROM appointment_take WHERE appointment_id = ? AND free_at IS NULL",
        booked.id());
  }

  @Test
  void it_takes_the_sum_of_the_times_at_the_desk_that_does_both() {
    Appointment booked = booked(node, both, NINE, "+84900000001");

    assertThat(booked.desk()).isEqualTo(does);
    assertThat(booked.endsAt()).isEqualTo(quarter(3)); // 15 and 30 minutes
    assertThat(takes(booked)).isEqualTo(3);
    Appointment stored = node.stored(booked.id());
    assertThat(stored.more()).containsExactly(new Matter("hai", "1.004884"));
    assertThat(stored.procedures()).containsExactly("2.000033", "1.004884");
    assertThat(number("SELECT SUM(taken) FROM booking_slot WHERE desk_id = ?", doesNot)).isZero();
  }

  @Test
  void a_time_with_too_little_behind_it_is_not_offered() {
    List<Instant> starts =
        node
            .run(
                sql ->
                    node.book().offers(sql, both, CENTRE, 1, NINE, NINE.plus(Duration.ofDays(1))))
            .stream()
            .map(Offer::startsAt)
            .toList();

    assertThat(starts).hasSize(SLOTS - 2).doesNotContain(quarter(SLOTS - 2), quarter(SLOTS - 1));
    assertThatThrownBy(() -> node.hold(wish(both, quarter(SLOTS - 1), "r")))
        .isInstanceOf(SlotTaken.class);
  }

  @Test
  void the_same_form_with_something_added_is_another_hold() {
    var one = node.hold(wish(first, NINE, "same"));
    var two = node.hold(wish(both, NINE, "same"));

    assertThat(two.appointment().id()).isNotEqualTo(one.appointment().id());
    assertThat(node.hold(wish(both, NINE, "same")).appointment().id())
        .isEqualTo(two.appointment().id());
  }

  @Test
  void it_is_moved_and_cancelled_as_a_whole() {
    Appointment booked = booked(node, both, NINE, "+84900000001");

    Appointment moved = node.move(booked, both, quarter(1)); // two of its slots are its own
    assertThat(takes(moved)).isEqualTo(3);
    assertThat(moved.more()).isEqualTo(booked.more());
    assertThat(moved.endsAt()).isEqualTo(quarter(4));

    node.cancel(moved);
    clock.forward(BookingDesk.RELEASE);
    assertThat(takes(moved)).isZero();
    for (int i = 0; i < 2; i++) {
      assertThat(takes(booked(node, both, NINE, "+8490000001" + i))).isEqualTo(3);
    }
  }

  @Test
  void one_slot_of_it_gone_leaves_the_others_untouched() {
    for (int i = 0; i < 2; i++) { // the third quarter of the desk is full
      var held = node.hold(wish(both, quarter(2), "full " + i));
      assertThat(held.appointment().desk()).isEqualTo(does);
    }

    assertThatThrownBy(() -> node.hold(wish(both, NINE, "late"))).isInstanceOf(SlotTaken.class);

    assertThat(number("SELECT SUM(taken) FROM booking_slot WHERE starts_at < ?", quarter(2)))
        .isZero();
  }

  @Test
  void long_and_short_bookings_that_race_never_over_or_half_book() throws Exception {
    ConcurrentLinkedQueue<Throwable> unkind = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Appointment> told = new ConcurrentLinkedQueue<>();
    try (MariaDbPoolDataSource one = BookingDatabase.pool(10, "");
        MariaDbPoolDataSource two = BookingDatabase.pool(10, "")) {
      List<BookingDesk> nodes = List.of(new BookingDesk(one, clock), new BookingDesk(two, clock));
      ExecutorService threads = Executors.newFixedThreadPool(60);
      CountDownLatch start = new CountDownLatch(1);
      for (int i = 0; i < 60; i++) {
        int client = i;
        threads.execute(() -> told.addAll(life(client, nodes.get(client % 2), start, unkind)));
      }
      start.countDown();
      threads.shutdown();
      assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(unkind).isEmpty();
    assertThat(number("SELECT COUNT(*) FROM booking_slot WHERE taken > 2")).isZero();
    assertThat(told).isNotEmpty();
    for (Appointment known : told) {
      Appointment stored = node.stored(known.id());
      assertThat(stored).isEqualTo(known);
      assertThat(takes(stored)).isEqualTo(stored.more().isEmpty() ? 1 : 3);
      assertThat(
              number(
                  "SELECT COUNT(*) FROM appointment_take t JOIN booking_slot s ON s.id = t.slot_id"
                      + " WHERE t.appointment_id = ? AND t.free_at IS NULL AND s.desk_id = ?"
                      + " AND s.starts_at >= ? AND s.ends_at <= ?",
                  stored.id(),
                  stored.desk(),
                  stored.startsAt(),
                  stored.endsAt()))
          .isEqualTo(stored.shares());
    }
    assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'"))
        .isEqualTo(told.size());
  }

  /** Books long or short, moves, cancels; gives back what it was told last. */
  private List<Appointment> life(
      int client, BookingDesk at, CountDownLatch start, ConcurrentLinkedQueue<Throwable> unkind) {
    Random random = new Random(client);
    Service service = client % 2 == 0 ? both : first;
    String phone = "+849%08d".formatted(client);
    List<Appointment> mine = new ArrayList<>();
    try {
      start.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return mine;
    }
    for (int round = 0; round < 8; round++) {
      Instant when = quarter(random.nextInt(SLOTS));
      try {
        if (mine.isEmpty()) {
          var held = at.hold(wish(service, when, phone + " " + round));
          mine.add(at.confirm(held, service, phone).appointment());
        } else if (random.nextInt(4) == 0) {
          at.cancel(mine.get(0));
          mine.clear();
        } else {
          mine.set(0, at.move(mine.get(0), service, when));
        }
      } catch (PortalProblem problem) {
        if (!KIND.contains(problem.key())) {
          unkind.add(problem);
        }
      } catch (RuntimeException broken) {
        unkind.add(broken);
      }
    }
    return mine;
  }
}
