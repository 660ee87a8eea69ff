package vn.motcua.department.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.time.VietnamTime;

/** The days coming up on which a department is closed or open other than every week. */
@ApplicationScoped
class ComingDays {
  private static final int AHEAD = 120;

  @Inject private Calendars calendars;
  @Inject private Clock clock;

  /** Without holidays on days that are off anyway. */
  List<CalendarDay> of(String code) {
    LocalDate today = VietnamTime.today(clock);
    WorkingCalendar calendar = calendars.of(code);
    List<CalendarDay> coming = new ArrayList<>();
    today
        .datesUntil(today.plusDays(AHEAD))
        .filter(date -> otherThanUsual(calendar, date))
        .forEach(date -> coming.add(calendar.day(date)));
    return coming;
  }

  private static boolean otherThanUsual(WorkingCalendar calendar, LocalDate date) {
    boolean usually = !calendar.office(date).on(date.getDayOfWeek()).none();
    return calendar.day(date).special() != null && calendar.works(date) != usually;
  }
}
