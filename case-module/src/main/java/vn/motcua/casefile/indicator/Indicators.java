package vn.motcua.casefile.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.figures.Period;
import vn.motcua.indicator.IndicatorSource;
import vn.motcua.indicator.IndicatorSource.Measure;

/** Asks every feature what it measures, and keeps the answers for a while. */
@ApplicationScoped
public class Indicators {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST = 20;

  @Inject @Any private Instance<IndicatorSource> sources;
  @Inject private Clock clock;

  private final List<IndicatorSet> sets = IndicatorSet.stored();
  private final Map<Period, IndicatorReport> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** Those of a period, by the decision that held on its last day. One is counted at a time. */
  public synchronized IndicatorReport of(Period period) {
    Instant now = clock.instant();
    IndicatorReport known = kept.get(period);
    if (known != null && fresh(known, now)) {
      return known;
    }
    Map<String, Measure> measures = new TreeMap<>();
    for (IndicatorSource source : sources) {
      for (Measure measure : source.measures(period.from(), period.to())) {
        measures.put(measure.indicator(), measure);
      }
    }
    IndicatorReport counted =
        IndicatorReport.of(
            period.from(), period.to(), now, IndicatorSet.on(period.to(), sets), measures);
    kept.put(period, counted);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return counted;
  }

  private static boolean fresh(@Nullable IndicatorReport known, Instant now) {
    return known != null
        && !now.isBefore(known.countedAt())
        && now.isBefore(known.countedAt().plus(KEPT));
  }
}
