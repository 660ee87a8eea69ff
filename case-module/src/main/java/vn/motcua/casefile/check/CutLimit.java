package vn.motcua.casefile.check;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.ProcedureContent;

/**
 * How long a procedure may take at most, since a ministry or the province cut it.
 *
 * @param from since when it holds
 * @param source the decision
 */
record CutLimit(
    String procedure, BigDecimal amount, DurationUnit unit, LocalDate from, String source) {

  /**
   * A line of the file.
   *
   * @throws IllegalArgumentException for a line that cannot be used
   */
  static CutLimit read(JsonObject line) {
    try {
      return new CutLimit(
          line.getString("procedure"),
          line.getJsonNumber("amount").bigDecimalValue(),
          DurationUnit.valueOf(line.getString("unit")),
          LocalDate.parse(line.getString("from")),
          line.getString("source"));
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException("No time limit: " + line, wrong);
    }
  }

  /** Those that hold that day: of each procedure the last one. */
  static Collection<CutLimit> on(LocalDate day, Collection<CutLimit> all) {
    Map<String, CutLimit> valid = new TreeMap<>();
    all.stream()
        .filter(limit -> !limit.from.isAfter(day))
        .forEach(
            limit ->
                valid.merge(
                    limit.procedure,
                    limit,
                    (one, other) -> other.from.isBefore(one.from) ? one : other));
    return valid.values();
  }

  /**
   * By how much what is published goes beyond it, in whole units; empty when it does not. Only
   * limits in the same unit are compared: what twenty calendar days are in working days depends on
   * the calendar.
   */
  Optional<Long> exceededBy(ProcedureContent published) {
    return published.channels().stream()
        .flatMap(channel -> exceededBy(channel.duration(), channel.unit()).stream())
        .max(Long::compare);
  }

  Optional<Long> exceededBy(@Nullable BigDecimal duration, @Nullable DurationUnit of) {
    return duration == null || of != unit || duration.compareTo(amount) <= 0
        ? Optional.empty()
        : Optional.of(duration.subtract(amount).setScale(0, RoundingMode.UP).longValue());
  }
}
