package vn.motcua.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Silences what writes values of rows into the log. Hibernate logs every refusal of the database
 * with the value that was refused, also those the portal expects and answers in plain words; the
 * server logs every failure of a page as it was thrown. What fails is told by whoever catches it,
 * at last by the error page, as a {@link vn.motcua.problem.SafeFailure}.
 */
@ApplicationScoped
public class LogSecrecy {
  /** Held on to: a logger that nobody holds forgets its level. */
  private static final Logger REFUSALS =
      Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

  private static final Logger FAILED_PAGES = Logger.getLogger("jakarta.enterprise.web");

  void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
    REFUSALS.setLevel(Level.OFF);
    FAILED_PAGES.setLevel(Level.SEVERE); // tells of them as warnings
  }
}
