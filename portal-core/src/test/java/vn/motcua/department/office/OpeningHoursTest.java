package vn.motcua.department.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.calendar.OfficeHours;

class OpeningHoursTest {
  private static OfficeHours week(String text) {
    return OfficeHours.of(LocalDate.EPOCH, text, LocalTime.of(15, 0));
  }

  @Test
  void days_with_the_same_hours_stand_together() {
    assertThat(OpeningHours.rows(OfficeHours.USUAL, Locale.ENGLISH))
        .containsExactly(
            new OpeningHours.Row("Monday – Friday", "7:00–11:30, 13:30–17:00"),
            new OpeningHours.Row("Saturday – Sunday", ""));
  }

  @Test
  void every_change_begins_a_new_row() {
    assertThat(OpeningHours.rows(week("8:00-17:00;8:00-12:00;;;;7:00-9:00;"), Locale.ENGLISH))
        .extracting(OpeningHours.Row::days)
        .containsExactly("Monday", "Tuesday", "Wednesday – Friday", "Saturday", "Sunday");
  }

  @Test
  void a_week_without_a_break_is_one_row() {
    String all = "8:00-17:00;".repeat(6) + "8:00-17:00";

    assertThat(OpeningHours.rows(week(all), Locale.ENGLISH))
        .containsExactly(new OpeningHours.Row("Monday – Sunday", "8:00–17:00"));
  }
}
