package vn.motcua.feedback.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
  private static final Instant NOON = Instant.parse("2026-03-02T05:00:00Z");

  private static final Duration FRESH = Duration.ofMinutes(5);

  private Instant now = NOON;
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final AtomicInteger counted = new AtomicInteger();
  private final Kept<Integer, Integer> kept = new Kept<>(FRESH, clock);

  private Kept.Told<Integer> ask(int key) {
    return kept.get(key, asked -> counted.incrementAndGet());
  }

  @Test
  void it_is_counted_again_when_it_is_no_longer_fresh_and_says_when_it_was() {
    assertThat(ask(2026)).isEqualTo(new Kept.Told<>(1, NOON));
    now = NOON.plus(FRESH).minusMillis(1);
    assertThat(ask(2026)).isEqualTo(new Kept.Told<>(1, NOON));
    now = NOON.plus(FRESH);
    assertThat(ask(2026)).isEqualTo(new Kept.Told<>(2, now));
  }

  @Test
  void each_key_has_its_own_and_many_do_not_fill_the_memory() {
    for (int key = 0; key < 1_000; key++) {
      assertThat(ask(key).what()).isEqualTo(key + 1);
    }
    assertThat(ask(999).what()).isEqualTo(1_000);
    assertThat(ask(0).what()).as("was let go").isEqualTo(1_001);
  }

  @Test
  void what_fails_is_asked_again() {
    assertThatThrownBy(
            () ->
                kept.get(
                    1,
                    asked -> {
                      throw new IllegalStateException("database away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ask(1).what()).isEqualTo(1);
  }
}
