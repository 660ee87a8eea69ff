package vn.motcua.casefile.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.indicator.IndicatorSource.Measure;

/**
 * The indicators of a period. Points are given for what is measured only; how many could not be
 * given because there are no data is told beside them.
 *
 * @param version since when the indicators count so
 * @param points given, of {@code measured}; null when nothing is measured
 * @param measured the points of what is measured, of 100
 */
public record IndicatorReport(
    LocalDate from,
    LocalDate to,
    Instant countedAt,
    LocalDate version,
    String source,
    @Nullable BigDecimal points,
    int measured,
    int most,
    List<Group> groups) {

  /** A group; points null when nothing of it is measured. */
  public record Group(
      IndicatorGroup group,
      @Nullable BigDecimal points,
      int measured,
      int most,
      List<Line> indicators) {}

  /**
   * An indicator: points = most × part ÷ whole.
   *
   * @param id {@code indicators.<id>} is its name, {@code indicators.<id>.formula} how it is
   *     counted, {@code indicators.<id>.none} why there may be no data
   * @param whole 0 when there are no data: percent and points are null then
   */
  public record Line(
      String id,
      long part,
      long whole,
      @Nullable BigDecimal percent,
      @Nullable BigDecimal points,
      int most) {

    static Line of(IndicatorSet.Part part, @Nullable Measure measure) {
      if (measure == null || measure.whole() == 0) {
        return new Line(part.indicator(), 0, 0, null, null, part.points());
      }
      return new Line(
          part.indicator(),
          measure.part(),
          measure.whole(),
          share(measure, 100, 1),
          share(measure, part.points(), 2),
          part.points());
    }

    /** Rounded down, so that nothing is full that is not. */
    private static BigDecimal share(Measure measure, int of, int digits) {
      return BigDecimal.valueOf(measure.part() * of)
          .divide(BigDecimal.valueOf(measure.whole()), digits, RoundingMode.DOWN);
    }
  }

  static IndicatorReport of(
      LocalDate from,
      LocalDate to,
      Instant countedAt,
      IndicatorSet set,
      Map<String, Measure> measures) {
    List<Group> groups =
        Arrays.stream(IndicatorGroup.values())
            .map(group -> group(group, Objects.requireNonNull(set.groups().get(group)), measures))
            .toList();
    return new IndicatorReport(
        from,
        to,
        countedAt,
        set.from(),
        set.source(),
        sum(groups.stream().map(Group::points).toList()),
        groups.stream().mapToInt(Group::measured).sum(),
        groups.stream().mapToInt(Group::most).sum(),
        groups);
  }

  private static Group group(
      IndicatorGroup group, IndicatorSet.Group of, Map<String, Measure> measures) {
    List<Line> lines =
        of.parts().stream().map(part -> Line.of(part, measures.get(part.indicator()))).toList();
    return new Group(
        group,
        sum(lines.stream().map(Line::points).toList()),
        lines.stream().filter(line -> line.points() != null).mapToInt(Line::most).sum(),
        of.points(),
        lines);
  }

  private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> points) {
    return points.stream().filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }
}
