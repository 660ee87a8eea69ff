package vn.motcua.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The clock of the portal. Stored instants are UTC; days are days in Vietnam. */
@ApplicationScoped
public class VietnamTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Ticks in Vietnam's zone; tests replace it to travel in time. */
  @Produces
  @ApplicationScoped
  Clock clock() {
    return new InjectableClock(Clock.system(ZONE));
  }

  /** Today in Vietnam. */
  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
