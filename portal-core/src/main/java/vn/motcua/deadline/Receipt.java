package vn.motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.time.VietnamTime;

/**
 * When papers came and as of when they count. What comes after the cut-off, by the minute (15:00 is
 * in time, 15:01 is not), or on a day off counts as received when the next working day opens.
 *
 * @param at in Vietnam, whole minutes
 * @param countsAt the moment from which hours are counted; its day is not counted in days
 * @see <a href="https://vanban.chinhphu.vn">NĐ 61/2018/NĐ-CP, Đ.18 khoản 1 (15 giờ); Bộ luật Dân sự
 *     2015, Đ.147</a>
 */
record Receipt(LocalDateTime at, LocalDateTime countsAt) {
  static Receipt of(WorkingCalendar calendar, Instant received) {
    LocalDateTime at =
        LocalDateTime.ofInstant(received, VietnamTime.ZONE).truncatedTo(ChronoUnit.MINUTES);
    LocalDate day = at.toLocalDate();
    if (calendar.works(day) && !at.toLocalTime().isAfter(calendar.cutOff(day))) {
      LocalDateTime opening = opening(calendar, day);
      return new Receipt(at, at.isBefore(opening) ? opening : at);
    }
    return new Receipt(at, opening(calendar, calendar.workingDayFrom(day.plusDays(1))));
  }

  private static LocalDateTime opening(WorkingCalendar calendar, LocalDate day) {
    return day.atTime(calendar.day(day).hours().opening());
  }

  LocalDate day() {
    return countsAt.toLocalDate();
  }
}
