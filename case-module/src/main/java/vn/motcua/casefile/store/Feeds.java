package vn.motcua.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.calendar.Calendars;
import vn.motcua.code.AgencyCode;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;
import vn.motcua.outbox.relay.Sql;

/** How fresh what the portal knows is, agency by agency; as this node saw it a little while ago. */
@ApplicationScoped
public class Feeds {
  private static final Duration KEPT = Duration.ofSeconds(10);

  @Inject private Cases cases;
  @Inject private Calendars calendars;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.case.feed.silent-hours")
  private int silentHours;

  @Inject
  @ConfigProperty(name = "portal.case.pull.silent-minutes")
  private int silentMinutes;

  private volatile Snapshot snapshot = new Snapshot(Instant.EPOCH, Map.of());

  /**
   * What is known of an agency's software.
   *
   * @param silentAt when its silence is worth a word unless it is heard of before
   */
  public record Feed(String agency, Instant toldAt, Instant silentAt) {
    public boolean silent(Instant now) {
      return now.isAfter(silentAt);
    }
  }

  private record Snapshot(Instant at, Map<String, Feed> feeds) {}

  /** Empty for an agency whose software was never heard of. */
  public Optional<Feed> of(String agency) {
    return Optional.ofNullable(all().get(agency));
  }

  public Map<String, Feed> all() {
    Instant now = clock.instant();
    Snapshot known = snapshot;
    if (now.isAfter(known.at().plus(KEPT)) || now.isBefore(known.at())) {
      known = new Snapshot(now, read());
      snapshot = known;
    }
    return known.feeds();
  }

  private Map<String, Feed> read() {
    return cases.read(sql -> read(sql, this::silentAt, Duration.ofMinutes(silentMinutes)));
  }

  /**
   * What is known of each agency.
   *
   * @param silentAt when the silence of an agency that was heard of then is worth a word
   * @param patience how long software that is polled may fail before it counts as silent
   */
  public static Map<String, Feed> read(
      Sql sql, BiFunction<String, Instant, Instant> silentAt, Duration patience)
      throws SQLException {
    Map<String, Instant> failing = new HashMap<>();
    sql.list(
        "SELECT agency, MIN(failing_at) AS failing_at FROM case_pull WHERE failing_at IS NOT NULL"
            + " GROUP BY agency",
        row -> failing.put(row.getString(1), Sql.moment(row, "failing_at").plus(patience)));
    Map<String, Feed> feeds = new HashMap<>();
    sql.list(
        "SELECT agency, told_at FROM case_feed",
        row -> {
          String agency = row.getString(1);
          Instant toldAt = Sql.moment(row, "told_at");
          Instant silent =
              CodeChain.above(new AgencyCode(agency)).stream()
                  .flatMap(above -> Stream.ofNullable(failing.get(above.value())))
                  .reduce(silentAt.apply(agency, toldAt), Feeds::earlier);
          return feeds.put(agency, new Feed(agency, toldAt, silent));
        });
    return Map.copyOf(feeds);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Nobody is expected to say anything while the agency is closed. */
  private Instant silentAt(String agency, Instant toldAt) {
    Deadline deadline =
        Deadline.of(
            calendars.of(agency), new TimeLimit(silentHours, LimitUnit.WORKING_HOUR), toldAt);
    return Objects.requireNonNullElse(deadline.dueAt(), Instant.MAX);
  }

  /** Notes that the software of these agencies was heard of, though it told of no case. */
  @Transactional
  public void heard(List<String> agencies, Instant at) {
    cases.read(
        sql -> {
          touch(sql, agencies, at);
          return agencies.size();
        });
  }

  /** Notes that software was heard of that tells of this agency and its units. */
  public static void touchBelow(Sql sql, AgencyCode agency, Instant at) throws SQLException {
    List<String> agencies =
        new ArrayList<>(sql.list("SELECT agency FROM case_feed", row -> row.getString(1)));
    agencies.removeIf(known -> !CodeChain.above(new AgencyCode(known)).contains(agency));
    agencies.add(agency.value());
    touch(sql, agencies, at);
  }

  public static void touch(Sql sql, List<String> agencies, Instant at) throws SQLException {
    for (String agency : agencies.stream().distinct().sorted().toList()) {
      sql.update(
          "INSERT INTO case_feed (agency, told_at) VALUES (?, ?)"
              + " ON DUPLICATE KEY UPDATE told_at = GREATEST(told_at, VALUES(told_at))",
          agency,
          at);
    }
  }
}
