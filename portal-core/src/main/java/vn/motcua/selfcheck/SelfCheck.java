package vn.motcua.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.time.VietnamTime;

/** The rules of every feature, applied. */
@ApplicationScoped
public class SelfCheck {
  private static final int WEEK = 7;

  @Inject @Any private Instance<SelfCheckRules> features;
  @Inject private SelfCheckDays days;
  @Inject private Clock clock;

  /**
   * What a rule found.
   *
   * @param before how many it were a week ago; null when nobody looked then
   */
  public record Finding(SelfCheckRule rule, long count, @Nullable Long before) {
    /** How many more than a week ago; null when that is not known. */
    public @Nullable Long change() {
      return before == null ? null : count - before;
    }
  }

  /** All rules, in the order of what inspections complain about. */
  public List<SelfCheckRule> rules() {
    return features.stream()
        .flatMap(feature -> feature.rules().stream())
        .sorted(Comparator.comparingInt(SelfCheckRule::number).thenComparing(SelfCheckRule::id))
        .toList();
  }

  /** The rule of that id. */
  public Optional<SelfCheckRule> rule(String id) {
    return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /**
   * What all rules find now.
   *
   * @param departments codes of those who ask, or null for all
   */
  public List<Finding> look(@Nullable List<String> departments) {
    return rules().stream().map(rule -> look(rule, departments)).toList();
  }

  /** What one rule finds now. */
  public Finding look(SelfCheckRule rule, @Nullable List<String> departments) {
    LocalDate ago = today().minusDays(WEEK);
    return new Finding(
        rule,
        sum(rule.search().counts(today()), departments),
        days.since(ago, rule.id(), departments).get(ago));
  }

  /** The things found, the oldest first. */
  public List<Found> list(
      SelfCheckRule rule, @Nullable List<String> departments, int from, int size) {
    return rule.search().list(departments, today(), from, size);
  }

  /** Of each day that was looked at, how many. */
  public Map<LocalDate, Long> trend(
      SelfCheckRule rule, @Nullable List<String> departments, int last) {
    return days.since(today().minusDays(last), rule.id(), departments);
  }

  /** Keeps today's counts, unless they are kept already. */
  public void keepToday() {
    days.keepToday(rules());
  }

  private static long sum(Map<String, Long> counts, @Nullable List<String> departments) {
    return counts.entrySet().stream()
        .filter(one -> departments == null || departments.contains(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private LocalDate today() {
    return VietnamTime.today(clock);
  }
}
