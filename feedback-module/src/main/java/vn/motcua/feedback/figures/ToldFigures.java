package vn.motcua.feedback.figures;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures for everybody, each counted at most once in {@link #FRESH}: that takes seconds with a
 * hundred thousand messages, and anybody may ask. Who works there reads {@link Figures} itself.
 */
@ApplicationScoped
class ToldFigures {
  static final Duration FRESH = Duration.ofMinutes(5);

  @Inject private Figures figures;
  @Inject private Clock clock;

  private @Nullable Kept<Integer, YearReport> years;
  private @Nullable Kept<Days, List<Figure>> periods;

  private record Days(LocalDate from, LocalDate to) {}

  @PostConstruct
  void begin() {
    years = new Kept<>(FRESH, clock);
    periods = new Kept<>(FRESH, clock);
  }

  /** A year, without what is too little to be told. */
  Kept.Told<YearReport> year(int year) {
    return Objects.requireNonNull(years).get(year, figures::told);
  }

  /** From one day to another, both included. */
  Kept.Told<List<Figure>> period(LocalDate from, LocalDate to) {
    return Objects.requireNonNull(periods)
        .get(new Days(from, to), days -> figures.told(days.from(), days.to()));
  }
}
