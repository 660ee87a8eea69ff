package vn.motcua.health;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.plugin.Startup;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** How everything the portal leans on is doing, in words: since when, and what to do. */
@Named
@RequestScoped
public class HealthPage {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  @Inject private HealthRounds rounds;
  @Inject private Startup startup;
  @Inject private PageText text;
  @Inject private Clock clock;

  /**
   * One of them.
   *
   * @param tone a class of the theme
   * @param since empty when it was never looked at
   * @param advice what it means and what to do; empty when there is nothing to do
   * @param figures by the keys of their names
   */
  public record Row(
      String name,
      Condition condition,
      String tone,
      String since,
      String advice,
      String reason,
      List<Map.Entry<String, Long>> figures) {}

  /** What needs somebody first. */
  public List<Row> getRows() {
    return rounds.all().stream()
        .map(this::row)
        .sorted((one, other) -> Integer.compare(urgency(one), urgency(other)))
        .toList();
  }

  private Row row(Dependency dependency) {
    Dependency.Seen seen = dependency.seen();
    Condition condition = seen.finding().condition();
    boolean known = !seen.at().equals(Instant.MIN);
    String key = "health." + dependency.name();
    return new Row(
        key,
        condition,
        tone(condition),
        known ? text.with("health.since", when(seen.since()), lasting(seen.since())) : "",
        text.orElse(key + "." + condition, ""),
        seen.finding().reason(),
        List.copyOf(new TreeMap<>(seen.finding().figures()).entrySet()));
  }

  /** The key of a condition's words. */
  public String words(Condition condition) {
    return "health.condition." + condition;
  }

  /** What a figure is called; its own name where there are no words. */
  public String figure(String name) {
    return text.orElse("health.figure." + name, name);
  }

  public boolean isAllWell() {
    return startup.ready()
        && getRows().stream()
            .allMatch(
                row -> row.condition() == Condition.WELL || row.condition() == Condition.UNUSED);
  }

  /** What of the start is still to be done, with the reason; none once the portal is ready. */
  public List<Map.Entry<String, String>> getUnfinished() {
    return List.copyOf(new TreeMap<>(startup.failures()).entrySet());
  }

  /** The moment all this is of. */
  public String getNow() {
    return when(clock.instant());
  }

  private static String tone(Condition condition) {
    return switch (condition) {
      case WELL -> "success";
      case POOR, UNKNOWN -> "warn";
      case AWAY -> "error";
      case UNUSED -> "";
    };
  }

  private static int urgency(Row row) {
    return switch (row.condition()) {
      case AWAY -> 0;
      case POOR -> 1;
      case UNKNOWN -> 2;
      case WELL -> 3;
      case UNUSED -> 4;
    };
  }

  private String lasting(Instant since) {
    Duration time = Duration.between(since, clock.instant());
    if (time.toDays() > 0) {
      return text.with("health.days", time.toDays());
    }
    return time.toHours() > 0
        ? text.with("health.hours", time.toHours())
        : text.with("health.minutes", Math.max(0, time.toMinutes()));
  }

  private static String when(Instant moment) {
    return MOMENT.format(LocalDateTime.ofInstant(moment, VietnamTime.ZONE));
  }
}
