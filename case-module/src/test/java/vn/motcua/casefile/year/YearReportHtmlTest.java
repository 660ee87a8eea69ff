package vn.motcua.casefile.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.figures.FigureFilter;
import vn.motcua.casefile.figures.FigureLine;
import vn.motcua.casefile.figures.FigureReport;
import vn.motcua.casefile.figures.Reconciliation;
import vn.motcua.casefile.year.LateCases.LateCase;

class YearReportHtmlTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-20");

  /** Ten resolved, two of them late, and one in process that is overdue. */
  private static FigureReport report() {
    FigureLine line =
        new FigureLine(
            "", "Tất cả", 1, 10, 10, 0, 0, 10, 5, 3, 2, 0, 0, 0, 0, 1, 0, 1, 0, 80.0, null);
    return new FigureReport(
        LocalDate.parse("2026-01-01"),
        DAY,
        Instant.parse("2026-11-20T02:00:00Z"),
        new FigureFilter("", "", "", ""),
        false,
        line,
        new FigureReport.Notices(0, 0, 0, 0),
        new Reconciliation(
            true, List.of(new Reconciliation.Sum(Reconciliation.Kind.DEPARTMENTS, 11, 11, true))),
        List.of(line),
        List.of(),
        List.of(),
        List.of());
  }

  private static LateCase late(int number, @Nullable String reason) {
    return new LateCase(
        number,
        "000.00.02.H20-260101-%04d".formatted(number),
        "000.00.02.H20",
        "2.000648",
        DAY.minusDays(20),
        DAY.minusDays(10),
        null,
        null,
        reason);
  }

  private static String html(List<LateCase> rows, long count) {
    return new YearReportHtml(
            (key, values) -> values.length == 0 ? key : key + Arrays.toString(values))
        .of("Sở Công Thương", DAY, report(), rows, count);
  }

  @Test
  void every_late_case_stands_there_with_its_explanation_or_that_it_has_none() {
    String html = html(List.of(late(1, "Phần mềm <treo> & chậm"), late(2, null)), 3);
    assertThat(html)
        .contains("Phần mềm &lt;treo&gt; &amp; chậm", "case.year.no-reason")
        .contains("case.year.unexplained[1]", "000.00.02.H20-260101-0002");
  }

  @Test
  void the_list_is_held_against_the_figures_where_all_of_it_is_seen() {
    assertThat(html(List.of(late(1, null)), 3)).contains("case.year.sum[3, 2, 1, 3]");
    assertThat(html(List.of(late(1, null)), -1)).doesNotContain("case.year.sum");
  }

  @Test
  void whether_the_figures_add_up_stands_there() {
    assertThat(html(List.of(), 0))
        .contains("figures.sum.DEPARTMENTS", "figures.same", "case.year.none");
  }
}
