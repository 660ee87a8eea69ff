package vn.motcua.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not as its day of the week says.
 *
 * @param nameVi the occasion, in Vietnamese
 * @param otherDay of a swap: the day it was swapped with
 * @param source the decision or notice it rests on; empty when it is the law itself
 */
public record SpecialDay(
    LocalDate date,
    DayKind kind,
    String nameVi,
    String nameEn,
    @Nullable LocalDate otherDay,
    String source) {

  public SpecialDay {
    if (kind == DayKind.WORKING || kind == DayKind.WEEKLY_OFF) {
      throw new IllegalArgumentException("Nothing special: " + kind);
    }
  }
}
