package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.casefile.detail.CaseDetails.DaySeen;
import vn.motcua.deadline.Counting;

class DayPictureTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);

  private static DaySeen day(int after, Counting counting) {
    return new DaySeen(TUESDAY.plusDays(after), "", "", counting);
  }

  @Test
  void each_day_has_its_place_in_its_week_and_its_form() {
    String svg =
        DayPicture.svg(
            List.of(
                day(0, Counting.RECEIVED),
                day(1, Counting.COUNTED),
                day(2, Counting.WAITING),
                day(6, Counting.COUNTED)),
            TUESDAY.plusDays(1),
            TUESDAY.plusDays(6),
            "Lịch");
    assertThat(svg)
        .contains("viewBox=\"0 0 238 68\"", "aria-label=\"Lịch\"")
        .contains("class=\"start\" x=\"37\" y=\"3\"")
        .contains("class=\"counted\" x=\"71\" y=\"3\"")
        .contains("class=\"counted due\" x=\"3\" y=\"37\"")
        .containsOnlyOnce("class=\"today\"");
    assertThat(svg.split("<rect", -1)).hasSize(1 + 14);
  }

  @Test
  void nothing_and_very_much_are_told_by_the_table_alone() {
    assertThat(DayPicture.svg(List.of(), TUESDAY, null, "")).isEmpty();
    assertThat(
            DayPicture.svg(
                IntStream.range(0, 400).mapToObj(n -> day(n, Counting.COUNTED)).toList(),
                TUESDAY,
                null,
                ""))
        .isEmpty();
  }
}
