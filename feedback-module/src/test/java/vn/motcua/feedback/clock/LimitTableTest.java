package vn.motcua.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;

class LimitTableTest {
  private static final Limits TAX = new Limits(1, 2, 7, 15);
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01");
  private static final List<LimitRow> ROWS =
      List.of(
          row("", "", LONG_AGO, Limits.USUAL),
          row("", "ONLINE", LONG_AGO, Limits.ONLINE),
          row("TAX", "", LONG_AGO, TAX));

  private static LimitRow row(String department, String entry, LocalDate since, Limits limits) {
    return new LimitRow(new Limit(0, department, "", entry, since, limits));
  }

  private static Limits of(List<LimitRow> rows, String department, Entry entry, LocalDate day) {
    return LimitTable.of(rows, department, Category.FEES, entry, day);
  }

  @Test
  void the_line_that_says_most_holds() {
    assertThat(of(ROWS, "A", Entry.COUNTER, TODAY)).isEqualTo(Limits.USUAL);
    assertThat(of(ROWS, "A", Entry.ONLINE, TODAY)).isEqualTo(Limits.ONLINE);
    assertThat(of(ROWS, "TAX", Entry.ONLINE, TODAY)).isEqualTo(TAX);
  }

  @Test
  void an_empty_table_has_the_usual_limits() {
    assertThat(of(List.of(), "A", Entry.ONLINE, TODAY)).isEqualTo(Limits.USUAL);
  }

  @Test
  void a_change_holds_from_its_day_on_and_not_before() {
    Limits shorter = new Limits(1, 1, 2, 4);
    List<LimitRow> rows = new ArrayList<>(ROWS);
    rows.add(row("TAX", "", TODAY.plusDays(1), shorter));
    assertThat(of(rows, "TAX", Entry.ONLINE, TODAY)).isEqualTo(TAX);
    assertThat(of(rows, "TAX", Entry.ONLINE, TODAY.plusDays(1))).isEqualTo(shorter);
    assertThat(of(rows, "A", Entry.COUNTER, TODAY.plusDays(1))).isEqualTo(Limits.USUAL);
  }
}
