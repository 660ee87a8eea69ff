package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.appointment.booking.BookingDatabase.number;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Sql;

/**
 * How many bookings a second, beside the bare update that decides about a place, each committed to
 * the disk. A booking is committed twice, when it is held and when it is confirmed, so no more than
 * half of the bare updates could ever be bookings. In the ordinary build only shortly, to see that
 * none is lost; {@code mvn verify -pl booking-module -Dtest=BookingThroughputTest
 * -Dtests.throughput.seconds=5} measures, where nothing else runs.
 */
class BookingThroughputTest {
  private static final Logger LOG = Logger.getLogger(BookingThroughputTest.class.getName());
  private static final int CONNECTIONS = 16;
  private static final int DAYS = 20;
  private static final int SLOTS_A_DAY = 32;
  private static final Instant NINE = Instant.parse("2026-03-03T01:00:00Z");
  private static final Duration LASTS =
      Duration.ofMillis(
          Math.round(
              1000 * Double.parseDouble(System.getProperty("tests.throughput.seconds", "0.5"))));

  private final AtomicLong next = new AtomicLong();

  private static Instant start(long number) {
    long slot = number % (DAYS * SLOTS_A_DAY);
    return NINE.plus(Duration.ofDays(slot / SLOTS_A_DAY))
        .plus(Duration.ofMinutes(15 * (slot % SLOTS_A_DAY)));
  }

  @Test
  void none_is_lost_however_many_come_at_once() throws Exception {
    Service service = BookingDatabase.fresh(15, false);
    long desk = BookingDatabase.desk(service, "COUNTER", 0);
    for (int i = 0; i < DAYS * SLOTS_A_DAY; i++) {
      BookingDatabase.slot(desk, start(i), start(i).plus(Duration.ofMinutes(15)), 100_000);
    }
    try (MariaDbPoolDataSource pool = BookingDatabase.pool(CONNECTIONS, "")) {
      Instant before = Instant.parse("2026-03-02T01:00:00Z");
      Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), before));
      BookingDesk node = new BookingDesk(pool, clock);
      LongConsumer update =
          number ->
              Sql.transaction(
                  pool,
                  sql ->
                      sql.update(
                          "UPDATE booking_slot SET taken = taken + 1 WHERE starts_at = ? AND desk_id = ?"
                              + " AND taken + 1 <= capacity",
                          start(number),
                          desk));
      LongConsumer book =
          number -> node.booked(service, start(number), "+84%09d".formatted(number));
      long warm = many(book); // both have run before they are measured
      long bare = many(update);
      Sql.transaction(
          pool,
          sql ->
              sql.update(
                  "UPDATE booking_slot s SET taken ="
                      + " (SELECT COALESCE(SUM(t.units), 0) FROM appointment_take t WHERE t.slot_id = s.id)"));

      long booked = many(book);
      Queue<Held> waiting = new ConcurrentLinkedQueue<>();
      long held = many(number -> waiting.add(node.hold(service, start(number), "held " + number)));
      long began = System.nanoTime();
      many(
          number ->
              Optional.ofNullable(waiting.poll())
                  .ifPresent(one -> node.confirm(one, service, "+84%09d".formatted(number))),
          () -> !waiting.isEmpty());
      long confirmed = held * 1_000_000_000 / (System.nanoTime() - began);

      LOG.info(
          () ->
              "Bookings a second: %d, bare updates: %d, that is %d %%; of it holding %d, confirming %d"
                  .formatted(
                      perSecond(booked),
                      perSecond(bare),
                      100 * booked / bare,
                      perSecond(held),
                      confirmed));
      assertThat(number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'"))
          .isEqualTo((int) (warm + booked + held));
      assertThat(BookingDatabase.wrongSlots()).isZero();
      assertThat(booked).isPositive();
    }
  }

  private static long perSecond(long number) {
    return number * 1000 / LASTS.toMillis();
  }

  /** Does it on all connections for some seconds; returns how often. */
  private long many(LongConsumer work) throws Exception {
    long end = System.nanoTime() + LASTS.toNanos();
    return many(work, () -> System.nanoTime() < end);
  }

  private long many(LongConsumer work, BooleanSupplier goOn) throws Exception {
    Callable<Long> worker =
        () -> {
          long done = 0;
          for (; goOn.getAsBoolean(); done++) {
            work.accept(next.incrementAndGet());
          }
          return done;
        };
    List<Callable<Long>> workers = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      workers.add(worker);
    }
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    long sum = 0;
    for (Future<Long> done : threads.invokeAll(workers)) {
      sum += done.get();
    }
    threads.shutdown();
    return sum;
  }
}
