package vn.motcua.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.motcua.time.VietnamTime;

/** How long each kind of data is kept: {@code portal.retention.<kind>}, as in ISO 8601. */
@ApplicationScoped
public class Periods {
  private static final String SETTING = "portal.retention.";

  /**
   * The period of a kind; empty for what is kept without end.
   *
   * @throws IllegalStateException when the setting cannot be used
   */
  public Optional<Period> of(String kind) {
    return ConfigProvider.getConfig()
        .getOptionalValue(SETTING + kind, String.class)
        .map(String::strip)
        .filter(written -> !written.isEmpty())
        .map(written -> read(SETTING + kind, written));
  }

  static Period read(String setting, String written) {
    try {
      Period period = Period.parse(written);
      LocalDate day = LocalDate.EPOCH;
      if (day.plus(period).isAfter(day)) {
        return period;
      }
    } catch (DateTimeParseException unreadable) {
      throw wrong(setting, written);
    }
    throw wrong(setting, written);
  }

  private static IllegalStateException wrong(String setting, String written) {
    return new IllegalStateException(
        setting + "=" + written + " is no period of a day at least, such as P2Y, P6M or P30D");
  }

  /** What was before this is over, in whole days of Vietnam. */
  static Instant before(Period period, LocalDate today) {
    return today.minus(period).atStartOfDay(VietnamTime.ZONE).toInstant();
  }
}
