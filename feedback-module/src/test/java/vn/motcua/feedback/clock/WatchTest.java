package vn.motcua.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchTest {
  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final int ALL = 350;

  /** The first ones cannot be escalated. */
  private static final class Stubborn implements Watch.Round {
    private final int failing;
    private final boolean cannotBePutOff;
    private final Map<Long, Instant> due = new HashMap<>();
    private final Set<Long> looked = new HashSet<>();

    Stubborn(int failing, boolean cannotBePutOff) {
      this.failing = failing;
      this.cannotBePutOff = cannotBePutOff;
      for (long id = 1; id <= ALL; id++) {
        due.put(id, NOW.minusSeconds(1));
      }
    }

    @Override
    public List<Watch.Mark> next(Watch.@Nullable Mark after, Instant now, int most) {
      return due.entrySet().stream()
          .map(one -> new Watch.Mark(one.getValue(), one.getKey()))
          .filter(mark -> !mark.at().isAfter(now))
          .filter(mark -> after == null || ORDER.compare(mark, after) > 0)
          .sorted(ORDER)
          .limit(most)
          .toList();
    }

    private static final Comparator<Watch.Mark> ORDER =
        Comparator.comparing(Watch.Mark::at).thenComparing(Watch.Mark::id);

    @Override
    public void look(long id, Instant now) {
      if (id <= failing) {
        throw new IllegalStateException("nobody to tell");
      }
      looked.add(id);
      due.put(id, now.plus(Duration.ofDays(2)));
    }

    @Override
    public void putOff(long id, Instant now) {
      if (cannotBePutOff) {
        throw new IllegalStateException("locked");
      }
      due.put(id, now.plus(Duration.ofHours(1)));
    }
  }

  @Test
  void the_first_hundred_that_cannot_be_escalated_do_not_hold_up_those_behind() {
    Stubborn round = new Stubborn(100, false);
    assertThat(Watch.go(round, NOW)).isEqualTo(250);
    assertThat(round.looked).hasSize(250);
  }

  @Test
  void nor_do_those_that_cannot_even_be_put_off() {
    Stubborn round = new Stubborn(220, true);
    assertThat(Watch.go(round, NOW)).isEqualTo(130);
  }

  @Test
  void what_failed_is_tried_again_later() {
    Stubborn round = new Stubborn(100, false);
    Watch.go(round, NOW);
    assertThat(round.next(null, NOW, 500)).isEmpty();
    assertThat(round.next(null, NOW.plus(Duration.ofHours(2)), 500)).hasSize(100);
  }
}
