package vn.motcua.casefile.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Days one after the other, both ends included. */
record DayRange(LocalDate from, LocalDate to) {

  /**
   * Days, of which some are whole months that are summed.
   *
   * @param summed from the first of a month to the last of one
   * @param others all the other days
   */
  record Split(List<DayRange> summed, List<DayRange> others) {}

  /**
   * Cuts these days.
   *
   * @param summed first days of the months that are summed
   */
  Split split(Set<LocalDate> summed) {
    NavigableSet<LocalDate> whole = new TreeSet<>();
    summed.stream()
        .filter(month -> !month.isBefore(from) && !last(month).isAfter(to))
        .forEach(whole::add);
    List<DayRange> months = new ArrayList<>();
    List<DayRange> others = new ArrayList<>();
    LocalDate next = from;
    for (LocalDate month : whole) {
      if (month.isAfter(next)) {
        others.add(new DayRange(next, month.minusDays(1)));
      }
      if (!months.isEmpty() && month.equals(next)) {
        months.add(new DayRange(months.remove(months.size() - 1).from(), last(month)));
      } else {
        months.add(new DayRange(month, last(month)));
      }
      next = month.plusMonths(1);
    }
    if (!next.isAfter(to)) {
      others.add(new DayRange(next, to));
    }
    return new Split(List.copyOf(months), List.copyOf(others));
  }

  private static LocalDate last(LocalDate month) {
    return month.plusMonths(1).minusDays(1);
  }
}
