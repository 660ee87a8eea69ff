package vn.motcua.feedback.figures;

import java.util.List;
import java.util.Map;

/**
 * The figures of a year of receipts.
 *
 * @param total of all that is told
 */
public record YearReport(int year, Figure total, Map<Grouping, List<Figure>> lines) {
  static YearReport of(int year, Map<Grouping, List<Figure>> lines) {
    return new YearReport(
        year, Figure.total(lines.getOrDefault(Grouping.DEPARTMENT, List.of())), lines);
  }

  /** Those of one grouping, by its name. */
  public List<Figure> by(String grouping) {
    return lines.getOrDefault(Grouping.valueOf(grouping), List.of());
  }
}
