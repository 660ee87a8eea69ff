package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.appointment.booking.BookingDatabase.number;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.slot.Offer;
import vn.motcua.appointment.supply.Service;
import vn.motcua.problem.PortalProblem;

/** Two hundred people at two nodes want sixty places, and change their minds. */
class BookingOracleTest {
  private static final int CLIENTS = 200;
  private static final int SLOTS = 20;
  private static final int CAPACITY = 3;
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant NINE = Instant.parse("2026-03-03T02:00:00Z");
  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** What a person may be told; anything else, a deadlock for instance, fails the test. */
  private static final Set<String> KIND =
      Set.of("slot-taken", "hold-expired", "booking-changed", "booking-closed");

  private final TestClock clock = new TestClock(NOW);
  private final ConcurrentLinkedQueue<Throwable> unkind = new ConcurrentLinkedQueue<>();

  /** Somebody who books, and knows what the portal has told them. */
  private final class Client {
    private final BookingDesk node;
    private final Service service;
    private final Random random;
    private final String phone;
    private @Nullable Appointment mine;

    Client(int number, BookingDesk node, Service service) {
      this.node = node;
      this.service = service;
      random = new Random(number);
      phone = "+849%08d".formatted(number);
    }

    void live() {
      for (int round = 0; round < 8; round++) {
        clock.forward(Duration.ofSeconds(1));
        try {
          act(round);
        } catch (PortalProblem told) {
          if (!KIND.contains(told.key())) {
            unkind.add(told);
          }
        } catch (RuntimeException broken) {
          unkind.add(broken);
        }
      }
    }

    private void act(int round) {
      Appointment known = mine;
      if (known == null) {
        AppointmentBook.Held held = node.hold(service, any(), phone + " " + round);
        int mood = random.nextInt(10);
        if (mood == 0) {
          return; // never comes back
        }
        if (mood == 1) {
          clock.forward(BookingDesk.HOLD); // comes back too late, and so does everybody else
        }
        mine = node.confirm(held, service, phone).appointment();
      } else if (random.nextInt(3) == 0) {
        node.cancel(known);
        mine = null;
      } else {
        mine = node.move(known, service, any());
      }
    }

    private Instant any() {
      return NINE.plus(QUARTER.multipliedBy(random.nextInt(SLOTS)));
    }
  }

  @ParameterizedTest(name = "innodb_snapshot_isolation={0}")
  @ValueSource(strings = {"OFF", "ON"})
  void exactly_the_capacity_is_booked_and_nobody_loses_a_booking(String snapshots)
      throws Exception {
    Service service = BookingDatabase.fresh(15, false);
    long counter = BookingDatabase.desk(service, "COUNTER", 0);
    for (int i = 0; i < SLOTS; i++) {
      Instant start = NINE.plus(QUARTER.multipliedBy(i));
      BookingDatabase.slot(counter, start, start.plus(QUARTER), CAPACITY);
    }
    String setting = ",innodb_snapshot_isolation=" + snapshots;
    try (MariaDbPoolDataSource one = BookingDatabase.pool(20, setting);
        MariaDbPoolDataSource two = BookingDatabase.pool(20, setting)) {
      List<BookingDesk> nodes = List.of(new BookingDesk(one, clock), new BookingDesk(two, clock));
      List<Client> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(new Client(i, nodes.get(i % 2), service));
      }
      allAtOnce(clients);

      assertThat(unkind).isEmpty();
      assertThat(BookingDatabase.wrongSlots()).isZero();
      for (Client client : clients) {
        Appointment known = client.mine;
        if (known != null) {
          assertThat(nodes.get(0).stored(known.id())).isEqualTo(known);
        }
      }
      int promised = (int) clients.stream().filter(client -> client.mine != null).count();
      assertThat(booked()).isEqualTo(promised).isGreaterThan(CAPACITY); // it was no idle storm
      fillUp(nodes.get(1), service);
    }
    assertThat(booked()).isEqualTo(SLOTS * CAPACITY);
    assertThat(BookingDatabase.wrongSlots()).isZero();
    assertThat(number("SELECT COUNT(*) FROM booking_slot WHERE taken <> capacity")).isZero();
  }

  private static int booked() {
    return number("SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED'");
  }

  private static void allAtOnce(List<Client> clients) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients.size());
    CountDownLatch start = new CountDownLatch(1);
    for (Client client : clients) {
      threads.execute(
          () -> {
            try {
              start.await();
              client.live();
            } catch (InterruptedException stopped) {
              Thread.currentThread().interrupt();
            }
          });
    }
    start.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
  }

  /** When all holds and all cancelled places have come back, the rest can be booked. */
  private void fillUp(BookingDesk node, Service service) {
    clock.forward(BookingDesk.HOLD.plus(BookingDesk.RELEASE));
    for (int i = 0; ; i++) {
      List<Offer> offers =
          node.run(
              sql ->
                  node.book()
                      .offers(
                          sql,
                          service,
                          BookingDatabase.CENTRE,
                          1,
                          NINE,
                          NINE.plus(Duration.ofDays(1))));
      if (offers.isEmpty()) {
        return;
      }
      node.booked(service, offers.get(0).startsAt(), "+848%08d".formatted(i));
    }
  }
}
