package vn.motcua.feedback.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** What takes long to count, kept for a while with the time at which it was counted. */
final class Kept<K, V> {
  /** More than that are asked for by machines that try them all. */
  private static final int MOST = 200;

  private final ConcurrentMap<K, Told<V>> kept = new ConcurrentHashMap<>();
  private final Duration fresh;
  private final Clock clock;

  /** Something and when it was counted. */
  record Told<V>(V what, Instant at) {}

  Kept(Duration fresh, Clock clock) {
    this.fresh = fresh;
    this.clock = clock;
  }

  /** Counted once, however many ask at the same time; what fails is not kept. */
  Told<V> get(K key, Function<K, V> count) {
    if (kept.size() >= MOST && !kept.containsKey(key)) {
      kept.clear();
    }
    return kept.compute(
        key, (asked, before) -> before == null || old(before) ? told(asked, count) : before);
  }

  private boolean old(Told<V> one) {
    return !clock.instant().isBefore(one.at().plus(fresh));
  }

  private Told<V> told(K key, Function<K, V> count) {
    Instant begun = clock.instant(); // what comes while it is counted may be missing
    return new Told<>(count.apply(key), begun);
  }
}
