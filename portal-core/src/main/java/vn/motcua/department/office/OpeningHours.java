package vn.motcua.department.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.OfficeHours;
import vn.motcua.calendar.WorkingHours;
import vn.motcua.text.PageText;
import vn.motcua.time.VietnamTime;

/** When a department is open, in the words of the page. */
@Named
@RequestScoped
public class OpeningHours {
  @Inject private Calendars calendars;
  @Inject private PageText text;
  @Inject private Clock clock;

  /**
   * Days of the week that follow one another and have the same hours.
   *
   * @param hours as shown, {@code 7:00–11:30, 13:30–17:00}; empty when closed
   */
  public record Row(String days, String hours) {}

  /** This week's, by the code of the department. */
  public List<Row> rows(String code) {
    LocalDate today = VietnamTime.today(clock);
    return rows(calendars.of(code).office(today), text.language().locale());
  }

  /** The open days in one line. */
  public String line(String code) {
    String open =
        rows(code).stream()
            .filter(row -> !row.hours().isEmpty())
            .map(row -> text.with("office.open", row.days(), row.hours()))
            .collect(Collectors.joining("; "));
    return text.with("office.open-line", open);
  }

  static List<Row> rows(OfficeHours office, Locale locale) {
    List<Row> rows = new ArrayList<>();
    DayOfWeek first = DayOfWeek.MONDAY;
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean last = day == DayOfWeek.SUNDAY;
      if (last || !office.on(day).equals(office.on(day.plus(1)))) {
        rows.add(new Row(days(first, day, locale), hours(office.on(day))));
        first = day.plus(1);
      }
    }
    return rows;
  }

  private static String days(DayOfWeek from, DayOfWeek to, Locale locale) {
    String first = from.getDisplayName(TextStyle.FULL, locale);
    return from == to ? first : first + " – " + to.getDisplayName(TextStyle.FULL, locale);
  }

  private static String hours(WorkingHours hours) {
    return hours.toString().replace('-', '–');
  }
}
