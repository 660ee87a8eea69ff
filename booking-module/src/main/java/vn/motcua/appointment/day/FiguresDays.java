package vn.motcua.appointment.day;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The days figures are about: those asked for, or else the last thirty. */
record FiguresDays(LocalDate from, LocalDate to) {
  private static final int USUAL = 30;
  private static final int MOST = 366;

  /**
   * Reads {@code from} and {@code to}.
   *
   * @param typed value of a field, or null
   */
  static FiguresDays of(UnaryOperator<@Nullable String> typed, LocalDate today) {
    LocalDate to = day(typed.apply("to"), today);
    LocalDate from = day(typed.apply("from"), to.minusDays(USUAL - 1L));
    boolean usable = !from.isAfter(to) && from.plusDays(MOST).isAfter(to);
    return usable ? new FiguresDays(from, to) : new FiguresDays(to.minusDays(USUAL - 1L), to);
  }

  private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
    try {
      return typed == null ? otherwise : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException unreadable) {
      return otherwise;
    }
  }
}
