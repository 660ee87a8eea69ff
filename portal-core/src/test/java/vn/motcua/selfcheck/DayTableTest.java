package vn.motcua.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.plugin.MovableClock;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.selfcheck.SelfCheckRule.Search;
import vn.motcua.staff.Role;

class DayTableTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final String RULE = "feed-silent";

  private final MovableClock clock = new MovableClock(); // eight in the morning in Vietnam
  private final DayTable days = new DayTable(MigratedDatabase.shared(), clock);

  @BeforeEach
  void nothing_is_kept() {
    MigratedDatabase.empty("selfcheck_day");
  }

  /** Finds what it is told. */
  private record Told(Map<String, Long> found, AtomicInteger looked) implements Search {
    Told(Map<String, Long> found) {
      this(found, new AtomicInteger());
    }

    @Override
    public Map<String, Long> counts(LocalDate today) {
      looked.incrementAndGet();
      return found;
    }

    @Override
    public List<Found> list(
        @Nullable List<String> departments, LocalDate today, int from, int size) {
      return List.of();
    }
  }

  private static List<SelfCheckRule> rule(Search search) {
    return List.of(new SelfCheckRule(RULE, 1, Weight.RISK, Role.LEADER, search));
  }

  @Test
  void the_first_count_of_a_day_stays_until_the_day_is_over_in_vietnam() {
    Told later = new Told(Map.of("A", 9L));
    days.keepToday(rule(new Told(Map.of("A", 3L, "B", 1L))));
    clock.pass(Duration.ofMinutes(15 * 60 + 59)); // a minute to midnight
    days.keepToday(rule(later));
    assertThat(later.looked()).hasValue(0);
    assertThat(days.since(DAY, RULE, null)).isEqualTo(Map.of(DAY, 4L));

    clock.pass(Duration.ofMinutes(1));
    days.keepToday(rule(later));
    assertThat(days.since(DAY, RULE, null)).isEqualTo(Map.of(DAY, 4L, DAY.plusDays(1), 9L));
    assertThat(days.since(DAY, RULE, List.of("B"))).isEqualTo(Map.of(DAY, 1L, DAY.plusDays(1), 0L));
  }

  @Test
  void a_day_without_findings_is_there_and_a_day_nobody_looked_is_missing() {
    days.keepToday(rule(new Told(Map.of())));
    clock.pass(Duration.ofDays(2));
    days.keepToday(rule(new Told(Map.of("", 2L))));
    assertThat(days.since(DAY, RULE, null)).isEqualTo(Map.of(DAY, 0L, DAY.plusDays(2), 2L));
    assertThat(days.since(DAY.plusDays(1), RULE, null)).containsOnlyKeys(DAY.plusDays(2));
  }

  @Test
  void what_failed_for_one_rule_is_kept_an_hour_later() {
    Search broken =
        new Search() {
          @Override
          public Map<String, Long> counts(LocalDate today) {
            throw new IllegalStateException("The database is away");
          }

          @Override
          public List<Found> list(
              @Nullable List<String> departments, LocalDate today, int from, int size) {
            return List.of();
          }
        };
    try {
      days.keepToday(rule(broken));
    } catch (IllegalStateException away) {
      assertThat(days.since(DAY, RULE, null)).isEmpty();
    }
    clock.pass(Duration.ofHours(1));
    days.keepToday(rule(new Told(Map.of("A", 1L))));
    assertThat(days.since(DAY, RULE, null)).isEqualTo(Map.of(DAY, 1L));
  }

  @Test
  void of_nodes_that_look_at_the_same_moment_one_says_all_of_the_count() throws Exception {
    int nodes = 6;
    CyclicBarrier start = new CyclicBarrier(nodes);
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      List<Future<?>> looks = new ArrayList<>();
      for (int i = 1; i <= nodes; i++) {
        long found = i;
        Search search = new Told(Map.of("A", found, "B" + i, 100L));
        looks.add(
            threads.submit(
                () -> {
                  start.await(1, TimeUnit.MINUTES);
                  new DayTable(MigratedDatabase.shared(), clock).keepToday(rule(search));
                  return found;
                }));
      }
      for (Future<?> look : looks) {
        look.get(2, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
    List<Long> whole =
        IntStream.rangeClosed(1, nodes)
            .filter(i -> found("B" + i) == 100)
            .mapToObj(i -> found("A") - i)
            .toList();
    assertThat(whole).containsExactly(0L); // the departments of one node, with its number
  }

  private long found(String department) {
    return Objects.requireNonNull(days.since(DAY, RULE, List.of(department)).get(DAY));
  }
}
