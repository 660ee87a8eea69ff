package vn.motcua.selfcheck;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The counts of past days in the portal's database. Not to be used within a transaction. */
@ApplicationScoped
public class SelfCheckDays {
  @Resource(lookup = "java:app/jdbc/portal")
  private @Nullable DataSource database;

  @Inject private Clock clock;

  private @Nullable DayTable table;

  @PostConstruct
  void begin() {
    table = new DayTable(Objects.requireNonNull(database), clock);
  }

  /** Keeps today's counts of rules whose counts are not kept yet. */
  public void keepToday(List<SelfCheckRule> rules) {
    Objects.requireNonNull(table).keepToday(rules);
  }

  /**
   * What was found each day since one, by day; a day nobody looked is missing.
   *
   * @param departments codes, or null for all
   */
  public Map<LocalDate, Long> since(
      LocalDate first, String rule, @Nullable List<String> departments) {
    return Objects.requireNonNull(table).since(first, rule, departments);
  }
}
