package vn.motcua.outage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.time.VietnamTime;

/** Whether the database is away just now, for pages and for whoever has to tell a failure. */
@Named
@ApplicationScoped
public class Outage {
  /** Seconds after which it is worth asking again, for {@code Retry-After}. */
  public static final int TRY_AGAIN_SECONDS = 10;

  private static final int LONGEST_CHAIN = 30;

  /** What the server's pool says when it has none to lend; it has no exception of its own. */
  private static final Pattern NO_CONNECTION = Pattern.compile("^Error in allocating a connection");

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  @Inject
  Outage() {}

  /** Whether the database is away just now. */
  public static boolean goesOn() {
    return since().isPresent();
  }

  /** Since when the database is away; empty while it answers. */
  public static Optional<Instant> since() {
    return Pulse.OF_THE_DATABASE.silentSince();
  }

  /** How many connections to the database there are, in use or not. */
  public static int connections() {
    return Pulse.OF_THE_DATABASE.connections();
  }

  /**
   * Whether something failed because a server behind this one is away. A transaction that the
   * outage has torn does not always say why it failed: while the database is away that is why.
   */
  public static boolean isCauseOf(Throwable failure) {
    return chain(failure).anyMatch(Outage::tellsOfIt)
        || (goesOn() && chain(failure).anyMatch(Outage::mayComeOfIt));
  }

  /** The same, for a moment in which the database is known to be away. */
  static boolean mayBeCauseOf(Throwable failure) {
    return chain(failure).anyMatch(cause -> tellsOfIt(cause) || mayComeOfIt(cause));
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN);
  }

  private static boolean tellsOfIt(Throwable cause) {
    return cause instanceof SQLNonTransientConnectionException
        || cause instanceof SQLTransientConnectionException
        || cause instanceof SystemException // the server went away within a transaction
        || cause instanceof ConnectException
        || (cause instanceof SQLException && NO_CONNECTION.matcher(message(cause)).find());
  }

  private static String message(Throwable cause) {
    return Objects.toString(cause.getMessage(), "");
  }

  private static boolean mayComeOfIt(Throwable cause) {
    return cause instanceof SQLException
        || cause instanceof PersistenceException
        || cause instanceof TransactionalException
        || cause instanceof RollbackException;
  }

  /** For pages. */
  public boolean isNow() {
    return goesOn();
  }

  /** The hour of Vietnam since when, for pages; empty while the database answers. */
  public String getHour() {
    return since()
        .map(moment -> HOUR.format(LocalDateTime.ofInstant(moment, VietnamTime.ZONE)))
        .orElse("");
  }
}
