package vn.motcua.feedback.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;

class LimitTableTest {
  private static final Limits TAX = new Limits(1, 2, 7, 15);
  private static final List<LimitRow> ROWS =
      List.of(
          new LimitRow("", "", "", Limits.USUAL),
          new LimitRow("", "", "ONLINE", Limits.ONLINE),
          new LimitRow("TAX", "", "", TAX));

  @Test
  void the_line_that_says_most_holds() {
    assertThat(LimitTable.of(ROWS, "A", Category.FEES, Entry.COUNTER)).isEqualTo(Limits.USUAL);
    assertThat(LimitTable.of(ROWS, "A", Category.FEES, Entry.ONLINE)).isEqualTo(Limits.ONLINE);
    assertThat(LimitTable.of(ROWS, "TAX", Category.FEES, Entry.ONLINE)).isEqualTo(TAX);
  }

  @Test
  void an_empty_table_has_the_usual_limits() {
    assertThat(LimitTable.of(List.of(), "A", Category.FEES, Entry.ONLINE)).isEqualTo(Limits.USUAL);
  }
}
