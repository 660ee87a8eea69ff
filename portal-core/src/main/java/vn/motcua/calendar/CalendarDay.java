package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/**
 * A day in the calendar of a department.
 *
 * @param hours none when it is not worked
 * @param special the occasion; null on a day like every week's
 */
public record CalendarDay(
    LocalDate date, DayKind kind, WorkingHours hours, @Nullable SpecialDay special) {

  public boolean works() {
    return !hours.none();
  }

  /** The occasion; empty when there is none. */
  public String name(Language language) {
    if (special == null) {
      return "";
    }
    return language == Language.EN ? special.nameEn() : special.nameVi();
  }
}
