package vn.motcua.postal.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.appointment.booking.Appointment;
import vn.motcua.appointment.booking.AppointmentBook;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentState;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.BookingDesk;
import vn.motcua.appointment.booking.BookingDesk.TestClock;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.appointment.booking.Wish;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalBook.Made;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.SwitchBook;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

/**
 * The whole switch between counter and post, by people who click twice, while two nodes tell the
 * carrier: never both a parcel and an appointment, never neither.
 */
class SwitchRaceTest {
  private static final int ROUNDS = 25;
  private static final int DUPLICATE = 1062;
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final Contact PERSON =
      new Contact("Nguyễn Thị Ánh", "+84912000001", null, "Thôn Chợ, xã Mẫu Sơn");
  private static final Shipment.Party PARTY = new Shipment.Party("A", "", "", "", "", "");
  private static final PortalSecret SECRET = new PortalSecret("a secret only for these tests, 32+");

  /** Keeps every parcel it was given, with how often, and gives it back when asked to. */
  private static final class Shelf implements Carrier {
    private final Map<String, Integer> given = new ConcurrentHashMap<>();
    private final Set<String> there = ConcurrentHashMap.newKeySet();

    @Override
    public String id() {
      return "shelf";
    }

    @Override
    public Reply order(Shipment shipment) {
      given.merge(shipment.parcel(), 1, Integer::sum);
      there.add(shipment.parcel());
      return new Reply.Taken("", "", "");
    }

    @Override
    public Reply ask(String parcel) {
      return there.contains(parcel) ? new Reply.Taken("", "", "") : new Reply.Unknown();
    }

    @Override
    public Reply withdraw(String parcel) {
      there.remove(parcel);
      return new Reply.Taken("", "", "");
    }
  }

  private final TestClock clock = new TestClock(NOW);
  private final PostalBook post = new PostalBook(SECRET, clock);

  /** Whose half hour is over as soon as the order is made. */
  private final PostalBook early =
      new PostalBook(SECRET, Clock.offset(clock, Duration.ofHours(-1)));

  private final Shelf shelf = new Shelf();
  private final List<MariaDbPoolDataSource> pools =
      List.of(BookingDatabase.pool(6, ""), BookingDatabase.pool(6, ""));
  private final ExecutorService threads = Executors.newFixedThreadPool(5);
  private final Service service = BookingDatabase.fresh(15, false);
  private final long desk = BookingDatabase.desk(service, "COUNTER", 0);

  @BeforeEach
  void empty() {
    Sql.transaction(
        BookingDatabase.shared(), sql -> sql.update("UPDATE postal_dispatch SET state = 'DONE'"));
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    pools.forEach(MariaDbPoolDataSource::close);
  }

  private <T> T run(int node, Sql.Work<T> work) {
    for (int again = 1; ; again++) {
      try {
        return Retry.of(() -> Sql.transaction(pools.get(node), work));
      } catch (SqlFailure failed) { // the same form twice at once is tried again, as in the portal
        boolean twice = Retry.cause(failed).map(SQLException::getErrorCode).orElse(0) == DUPLICATE;
        if (!twice || again == 3) {
          throw failed;
        }
      }
    }
  }

  private Dispatch node(int number) {
    return new Dispatch(
        new Dispatch.Transactions() {
          @Override
          public <T> T run(Sql.Work<T> work) {
            return SwitchRaceTest.this.run(number, work);
          }
        },
        shelf,
        new PostalCourse(post, code -> Optional.empty()),
        id -> {
          PostalOrder order = run(number, sql -> post.get(sql, id));
          return new Shipment(
              order.parcel(), "K1", 0, false, PARTY, PARTY, order.centre(), "Kết quả");
        },
        clock);
  }

  private static NewOrder wanted(String request) {
    return new NewOrder(
        request,
        PostalKind.DELIVER,
        BookingDatabase.CENTRE,
        "2.000033",
        null,
        "",
        PERSON,
        null,
        30_000,
        Language.VI);
  }

  private Wish wish(Instant start, String request) {
    return new Wish(service, BookingDatabase.CENTRE, start, 1, null, null, Language.VI, request);
  }

  /** True when it went through, false when it was refused kindly; anything else is a failure. */
  private static Callable<Boolean> kindly(CyclicBarrier start, Runnable deed) {
    return () -> {
      start.await();
      try {
        deed.run();
        return true;
      } catch (PortalProblem refused) {
        return false;
      }
    };
  }

  private List<Boolean> together(List<Runnable> deeds) throws Exception {
    CyclicBarrier start = new CyclicBarrier(deeds.size());
    List<Future<Boolean>> all = new ArrayList<>();
    for (Runnable deed : deeds) {
      all.add(threads.submit(kindly(start, deed)));
    }
    List<Boolean> done = new ArrayList<>();
    for (Future<Boolean> one : all) {
      done.add(one.get(1, TimeUnit.MINUTES));
    }
    return done;
  }

  private void settle() {
    for (int more = 1; more > 0; ) {
      more = node(0).round();
    }
  }

  private Booked toCounter(int node, PostalOrder order, AppointmentBook book, Wish wish) {
    return run(
        node,
        sql ->
            new SwitchBook(post)
                .toCounter(
                    sql,
                    order.id(),
                    now -> book.confirm(now, book.hold(now, wish).token(), PERSON, service)));
  }

  private int booked(Instant start) {
    return BookingDatabase.number(
        "SELECT COUNT(*) FROM appointment WHERE state = 'BOOKED' AND starts_at = ?", start);
  }

  @Test
  void to_the_counter_while_two_nodes_tell_the_carrier_it_is_one_or_the_other() throws Exception {
    List<AppointmentBook> books =
        List.of(
            new BookingDesk(pools.get(0), clock).book(),
            new BookingDesk(pools.get(1), clock).book());
    int atTheCounter = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Instant start = NOW.plus(Duration.ofDays(2)).plus(Duration.ofMinutes(15L * i));
      BookingDatabase.slot(desk, start, start.plus(Duration.ofMinutes(15)), 3);
      PostalOrder order =
          run(0, sql -> early.make(sql, wanted(UUID.randomUUID().toString()))).order();
      Wish person = wish(start, "person " + order.id());
      Wish staff = wish(start, "staff " + order.id());

      List<Boolean> done =
          together(
              List.of(
                  () -> node(0).round(),
                  () -> node(1).round(),
                  () -> toCounter(0, order, books.get(0), person),
                  () -> toCounter(1, order, books.get(1), person), // a double click
                  () -> toCounter(1, order, books.get(1), staff)));
      settle();

      PostalOrder now = run(0, sql -> post.get(sql, order.id()));
      boolean switched = now.state() == PostalState.CANCELLED;
      assertThat(now.state()).isIn(PostalState.CANCELLED, PostalState.ACCEPTED);
      assertThat(booked(start)).as("appointments").isEqualTo(switched ? 1 : 0);
      assertThat(shelf.there.contains(order.parcel())).as("a parcel").isEqualTo(!switched);
      assertThat(shelf.given.getOrDefault(order.parcel(), 0)).isLessThanOrEqualTo(1);
      assertThat(done.subList(2, 5).contains(true)).as("somebody was told so").isEqualTo(switched);
      assertThat(done.get(2)).as("a double click is answered alike").isEqualTo(done.get(3));
      atTheCounter += switched ? 1 : 0;
    }
    assertThat(atTheCounter).as("otherwise nobody ever came first").isPositive();
    assertThat(BookingDatabase.wrongSlots()).isZero();
  }

  @Test
  void to_the_post_by_a_double_click_it_is_one_parcel_and_the_time_is_given_back()
      throws Exception {
    BookingDesk counter = new BookingDesk(pools.get(0), clock);
    for (int i = 0; i < ROUNDS; i++) {
      Instant start = NOW.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(15L * i));
      BookingDatabase.slot(desk, start, start.plus(Duration.ofMinutes(15)), 3);
      Appointment known = counter.booked(service, start, "+84912%06d".formatted(i)).appointment();
      NewOrder wanted = wanted("appointment " + known.id() + " " + UUID.randomUUID());
      List<Made> made = Collections.synchronizedList(new ArrayList<>());
      List<Runnable> deeds = new ArrayList<>(List.of(() -> node(0).round(), () -> node(1).round()));
      for (int node = 0; node < 2; node++) {
        int at = node;
        deeds.add(
            () ->
                made.add(
                    run(
                        at,
                        sql ->
                            new SwitchBook(early)
                                .toPost(
                                    sql,
                                    known,
                                    wanted,
                                    now -> counter.book().cancel(now, known, "")))));
      }
      together(deeds);
      settle();

      assertThat(counter.stored(known.id()).state()).isEqualTo(AppointmentState.CANCELLED);
      PostalOrder order = made.get(0).order();
      assertThat(made).allMatch(one -> one.order().id() == order.id());
      assertThat(run(0, sql -> post.get(sql, order.id())).state()).isEqualTo(PostalState.ACCEPTED);
      assertThat(shelf.given).containsEntry(order.parcel(), 1).hasSize(i + 1);
    }
    assertThat(BookingDatabase.wrongSlots()).isZero();
  }
}
