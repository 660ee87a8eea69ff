package vn.motcua.indicator;

import java.time.LocalDate;
import java.util.List;

/** Measures some indicators; a CDI bean of each feature that can. */
public interface IndicatorSource {
  /**
   * So much of so much.
   *
   * @param indicator its id, for instance {@code feedback-in-time}
   * @param whole 0 when there was nothing to measure
   */
  record Measure(String indicator, long part, long whole) {
    public Measure {
      if (part < 0 || part > whole) {
        throw new IllegalArgumentException(indicator + ": " + part + " of " + whole);
      }
    }
  }

  /** From one day to another, both included, in Vietnam; of the whole province. */
  List<Measure> measures(LocalDate from, LocalDate to);
}
