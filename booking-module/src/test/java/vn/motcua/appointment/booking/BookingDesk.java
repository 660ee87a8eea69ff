package vn.motcua.appointment.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import vn.motcua.appointment.booking.AppointmentBook.Booked;
import vn.motcua.appointment.booking.AppointmentBook.Held;
import vn.motcua.appointment.booking.AppointmentState.Step;
import vn.motcua.appointment.supply.Service;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.time.VietnamTime;

/** A node: a pool, a clock that a test can put forward, and what the portal does with them. */
public final class BookingDesk {
  /** A clock that stands still until it is put forward. */
  public static final class TestClock extends Clock {
    private Instant now;

    public TestClock(Instant now) {
      this.now = now;
    }

    public synchronized void put(Instant later) {
      now = later;
    }

    public synchronized void forward(Duration by) {
      now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public synchronized Instant instant() {
      return now;
    }
  }

  public static final Duration HOLD = Duration.ofMinutes(10);
  public static final Duration RELEASE = Duration.ofMinutes(10);

  private static final PortalSecret SECRET = new PortalSecret("a secret only for these tests, 32+");

  private final DataSource database;
  private final AppointmentBook book;

  public BookingDesk(DataSource database, Clock clock) {
    this(database, clock, HOLD, RELEASE);
  }

  BookingDesk(DataSource database, Clock clock, Duration hold, Duration release) {
    this.database = database;
    book = new AppointmentBook(SECRET, clock, RandomGenerator.getDefault(), hold, release);
  }

  public AppointmentBook book() {
    return book;
  }

  public <T> T run(Sql.Work<T> work) {
    return Retry.of(() -> Sql.transaction(database, work));
  }

  static Wish wish(Service service, Instant start, int people, String request) {
    return new Wish(
        service, BookingDatabase.CENTRE, start, people, null, null, Language.VI, request);
  }

  public Held hold(Service service, Instant start, String request) {
    return hold(wish(service, start, 1, request));
  }

  Held hold(Wish wish) {
    return run(sql -> book.hold(sql, wish));
  }

  Booked confirm(Held held, Service service, String phone) {
    return run(sql -> book.confirm(sql, held.token(), contact(phone), service));
  }

  public Booked booked(Service service, Instant start, String phone) {
    return confirm(hold(service, start, "request of " + phone + start), service, phone);
  }

  public Appointment cancel(Appointment known) {
    return run(sql -> book.cancel(sql, known, ""));
  }

  Appointment move(Appointment known, Service service, Instant start) {
    return run(sql -> book.move(sql, known, service, start, ""));
  }

  public Appointment stored(long id) {
    return run(sql -> AppointmentTable.byId(sql, id).orElseThrow());
  }

  /** A step that citizens do not take themselves; refused like theirs when it may not follow. */
  boolean step(Appointment known, Step step) {
    if (known.state().after(step).isEmpty()) {
      throw new PortalProblem(409, "booking-closed");
    }
    return run(sql -> AppointmentTable.step(sql, known, step, "Hoàng Văn Một", book.now()));
  }

  public int expire() {
    return run(book::expire);
  }

  public static Contact contact(String phone) {
    return new Contact("Nguyễn Thị Ánh", phone, null, null);
  }
}
