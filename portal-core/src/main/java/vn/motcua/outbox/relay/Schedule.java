package vn.motcua.outbox.relay;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * When a message is tried again.
 *
 * @param pauses after the first try, after the second…; when they are used up, it is given up
 */
public record Schedule(List<Duration> pauses) {
  private static final double SPREAD = 0.2;

  public Schedule {
    pauses = List.copyOf(pauses);
  }

  /** Twice as long each time, up to the longest. */
  public static Schedule doubling(Duration first, Duration longest, int tries) {
    return new Schedule(
        Stream.iterate(
                first,
                pause ->
                    pause.multipliedBy(2).compareTo(longest) < 0 ? pause.multipliedBy(2) : longest)
            .limit(tries - 1L)
            .toList());
  }

  public int tries() {
    return pauses.size() + 1;
  }

  /**
   * The pause after so many tries, a fifth longer or shorter by chance, so that what failed
   * together does not come back together.
   */
  Duration pause(int tried, RandomGenerator random) {
    double chance = 1 - SPREAD + 2 * SPREAD * random.nextDouble();
    return Duration.ofMillis(Math.round(pauses.get(tried - 1).toMillis() * chance));
  }
}
