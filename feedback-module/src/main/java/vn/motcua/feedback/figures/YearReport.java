package vn.motcua.feedback.figures;

import java.util.List;
import java.util.Map;

/**
 * The figures of a year of receipts.
 *
 * @param total of all that is told
 * @param partners with which departments something was handled jointly; never told to everybody,
 *     since of most there are few
 */
public record YearReport(
    int year, Figure total, Map<Grouping, List<Figure>> lines, List<Figure> partners) {
  static YearReport of(int year, Map<Grouping, List<Figure>> lines, List<Figure> partners) {
    return new YearReport(
        year, Figure.total(lines.getOrDefault(Grouping.DEPARTMENT, List.of())), lines, partners);
  }

  /** Those of one grouping, by its name. */
  public List<Figure> by(String grouping) {
    return lines.getOrDefault(Grouping.valueOf(grouping), List.of());
  }
}
