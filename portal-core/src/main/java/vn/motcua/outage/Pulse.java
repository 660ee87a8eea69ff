package vn.motcua.outage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/**
 * Asks the database four times a second, on a connection of its own, whether it is there. When it
 * gives no answer in two seconds, all connections are cut, so that nobody waits on one any longer,
 * and none is lent or made until it answers again. So a statement in the background may take as
 * long as it needs: a busy database answers, a frozen one does not.
 */
public final class Pulse {
  private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
  private static final Duration EVERY = Duration.ofMillis(250);
  private static final int FOLLOWING = 2;

  /** What was torn may take so long to be noticed. */
  private static final Duration AFTERMATH = Duration.ofSeconds(5);

  /**
   * The only one of a portal: the pool makes its data source before there is CDI. Below the
   * constants it is made of.
   */
  static final Pulse OF_THE_DATABASE = new Pulse(Clock.systemUTC());

  private final Clock clock;
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong refused = new AtomicLong();
  private String url = "";
  private String user = "";
  private String password = "";
  private @Nullable Thread thread;
  private @Nullable Connection own;
  private volatile @Nullable Instant silentSince;
  private volatile long stumbled = System.nanoTime();
  private volatile long back = stumbled - AFTERMATH.toNanos();

  Pulse(Clock clock) {
    this.clock = clock;
  }

  /** Since when the database is away; empty while it answers. */
  public Optional<Instant> silentSince() {
    return Optional.ofNullable(silentSince);
  }

  /** How many connections there are, in use or not. */
  public int connections() {
    return open.size();
  }

  /** From now on, of this database. */
  synchronized void feel(String of, String as, String secret) {
    if (thread != null && url.equals(of) && user.equals(as) && password.equals(secret)) {
      return;
    }
    url = of;
    user = as;
    password = secret;
    if (thread == null) {
      Thread begun = new Thread(this::beat, "pulse of the database");
      begun.setDaemon(true);
      begun.setContextClassLoader(Pulse.class.getClassLoader());
      thread = begun;
      begun.start();
    }
  }

  /** For a portal that is taken out of its server. */
  synchronized void stop() {
    if (thread != null) {
      thread.interrupt();
      thread = null;
    }
  }

  /** Whether the database is away, or was a moment ago. */
  boolean faltered() {
    return silentSince != null || System.nanoTime() - back < AFTERMATH.toNanos();
  }

  void requireBeat() throws DatabaseAway {
    if (silentSince != null) {
      refused.incrementAndGet();
      throw new DatabaseAway();
    }
  }

  /** Whether the database was not quite there at some time after this one. */
  boolean stumbledAfter(long nanos) {
    return stumbled - nanos > 0;
  }

  void opened(Connection connection) {
    open.add(connection);
  }

  void closed(Connection connection) {
    open.remove(connection);
  }

  private void beat() {
    while (isCurrent()) {
      if (answers()) {
        back();
      } else {
        away();
      }
      try {
        Thread.sleep(EVERY.toMillis());
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    letGo();
  }

  private synchronized boolean isCurrent() {
    return thread == Thread.currentThread();
  }

  /** A connection that was lost may be the connection's fault: another one tells. */
  private boolean answers() {
    for (int i = 0; i < FOLLOWING; i++) {
      boolean fresh = own == null;
      try {
        Connection connection = fresh ? connect() : own;
        own = connection;
        long asked = System.nanoTime();
        if (connection != null && connection.isValid((int) TimeLimits.BEAT.toSeconds())) {
          return true;
        }
        stumbled = System.nanoTime();
        letGo();
        if (fresh || stumbled - asked >= TimeLimits.BEAT.toNanos()) {
          return false; // asked once and waited for long enough
        }
      } catch (SQLException away) {
        stumbled = System.nanoTime();
        letGo();
        return false;
      }
    }
    return false;
  }

  private @Nullable Connection connect() throws SQLException {
    Properties login = new Properties();
    String address;
    synchronized (this) {
      login.setProperty("user", user);
      login.setProperty("password", password);
      address = TimeLimits.ofPulse(url);
    }
    return new Driver().connect(address, login);
  }

  private void letGo() {
    Connection lost = own;
    own = null;
    try {
      if (lost != null) {
        lost.abort(Runnable::run);
      }
    } catch (SQLException gone) {
      LOG.finest(() -> "Cut already: " + gone);
    }
  }

  private void back() {
    Instant since = silentSince;
    if (since != null) {
      back = System.nanoTime();
      silentSince = null;
      long seconds = Duration.between(since, clock.instant()).toSeconds();
      long turned = refused.getAndSet(0);
      LOG.info(
          () ->
              "The database answers again after %d s; %d times somebody was turned away"
                  .formatted(seconds, turned));
    }
  }

  private void away() {
    if (silentSince == null) {
      Hush.over(this);
      silentSince = clock.instant();
      LOG.warning(
          "The database does not answer. What is published is shown from the index; everything"
              + " else is refused until it is back");
    }
    for (Connection connection : Set.copyOf(open)) { // also what was just being made
      open.remove(connection);
      cut(connection);
    }
  }

  /** The driver first asks the server to end the statement, in vain: not one after the other. */
  private static void cut(Connection connection) {
    Thread cutter =
        new Thread(
            () -> {
              try {
                connection.abort(Runnable::run);
              } catch (SQLException gone) {
                LOG.finest(() -> "Cut already: " + gone);
              }
            },
            "cut of a connection");
    cutter.setDaemon(true);
    cutter.setContextClassLoader(Pulse.class.getClassLoader());
    cutter.start();
  }
}
