package vn.motcua.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Destroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import vn.motcua.problem.SafeFailure;

/**
 * Keeps values of rows out of the log, whoever writes it. Hibernate logs every refusal of the
 * database with the value that was refused, also those the portal expects and answers in plain
 * words; the server logs every failure of a page as it was thrown.
 */
@ApplicationScoped
public class LogSecrecy {
  /** Held on to: a logger that nobody holds forgets its level. */
  private static final Logger REFUSALS =
      Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

  private final Map<Handler, Optional<Filter>> before = new HashMap<>();

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    REFUSALS.setLevel(Level.OFF);
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      Optional<Filter> own = Optional.ofNullable(handler.getFilter());
      before.put(handler, own);
      handler.setFilter(
          line -> own.map(filter -> filter.isLoggable(line)).orElse(true) && safe(line));
    }
  }

  /** The handlers are the server's and outlive the portal. */
  void end(@Observes @Destroyed(ApplicationScoped.class) Object application) {
    before.forEach((handler, own) -> handler.setFilter(own.orElse(null)));
  }

  /** Always true: the line stays, what its failure quotes goes. */
  private static boolean safe(LogRecord line) {
    Throwable thrown = line.getThrown();
    if (thrown != null && !(thrown instanceof SafeFailure)) {
      line.setThrown(SafeFailure.of(thrown));
    }
    return true;
  }
}
