package vn.motcua.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseDetails.DaySeen;
import vn.motcua.deadline.Counting;

/**
 * A calendar of the days of a promise as a picture: a row a week, from Monday. What a day means is
 * told by form as well as by colour – counted days are full, those of waiting crossed out, the
 * promised day framed, today underlined – and in words by the table beside it.
 */
final class DayPicture {
  private static final int SIDE = 34;
  private static final int MOST_WEEKS = 30;
  private static final int WEEK = 7;

  private DayPicture() {}

  /**
   * An inline {@code <svg>} without any style or script; empty when there is nothing to show.
   *
   * @param due the promised day
   * @param label what a screen reader says; must be free of quotes and angle brackets
   */
  static String svg(List<DaySeen> days, LocalDate today, @Nullable LocalDate due, String label) {
    if (days.isEmpty()) {
      return "";
    }
    Map<LocalDate, Counting> known = new HashMap<>();
    days.forEach(day -> known.put(day.date(), day.counting()));
    LocalDate first = days.get(0).date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate last = days.get(days.size() - 1).date();
    long weeks = ChronoUnit.DAYS.between(first, last) / WEEK + 1;
    if (weeks > MOST_WEEKS) {
      return "";
    }
    StringBuilder svg =
        new StringBuilder(
            "<svg class=\"days\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\">"
                .formatted(label, WEEK * SIDE, weeks * SIDE));
    for (LocalDate day = first; day.isBefore(first.plusWeeks(weeks)); day = day.plusDays(1)) {
      cell(svg, day, first, known.get(day), day.equals(today), day.equals(due));
    }
    return svg.append("</svg>").toString();
  }

  private static void cell(
      StringBuilder svg,
      LocalDate day,
      LocalDate first,
      @Nullable Counting counting,
      boolean today,
      boolean due) {
    long number = ChronoUnit.DAYS.between(first, day);
    long x = number % WEEK * SIDE;
    long y = number / WEEK * SIDE;
    svg.append(
        "<rect class=\"%s%s\" x=\"%d\" y=\"%d\" width=\"28\" height=\"28\" rx=\"4\"/>"
            .formatted(look(counting), due ? " due" : "", x + 3, y + 3));
    svg.append(
        "<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>"
            .formatted(look(counting), x + SIDE / 2, y + 22, day.getDayOfMonth()));
    if (counting == Counting.WAITING) {
      svg.append("<path d=\"M%d %dl20 20\"/>".formatted(x + 7, y + 7));
    }
    if (today) {
      svg.append("<path class=\"today\" d=\"M%d %dh16\"/>".formatted(x + 9, y + 27));
    }
  }

  private static String look(@Nullable Counting counting) {
    if (counting == null) {
      return "none";
    }
    return switch (counting) {
      case COUNTED, MOVED_HERE, PROMISED_ANEW -> "counted";
      case RECEIVED, RECEIVED_LATE, RESTARTED -> "start";
      case SKIPPED, MOVED_ON, WAITING -> "off";
    };
  }
}
