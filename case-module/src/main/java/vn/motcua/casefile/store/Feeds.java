package vn.motcua.casefile.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.calendar.Calendars;
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
    List<Feed> stored =
        cases.read(
            sql ->
                sql.list(
                    "SELECT agency, told_at FROM case_feed",
                    row -> feed(row.getString(1), Sql.moment(row, "told_at"))));
    Map<String, Feed> feeds = new HashMap<>();
    stored.forEach(feed -> feeds.put(feed.agency(), feed));
    return Map.copyOf(feeds);
  }

  /** Nobody is expected to say anything while the agency is closed. */
  private Feed feed(String agency, Instant toldAt) {
    Deadline deadline =
        Deadline.of(
            calendars.of(agency), new TimeLimit(silentHours, LimitUnit.WORKING_HOUR), toldAt);
    Instant due = deadline.dueAt();
    return new Feed(agency, toldAt, due == null ? Instant.MAX : due);
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
