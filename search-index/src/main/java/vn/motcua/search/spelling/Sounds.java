package vn.motcua.search.spelling;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Spellings that sound alike in some part of the country. */
public final class Sounds {
  /** Beginnings that are confused with one another. */
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("s", "x"),
          List.of("ch", "tr"),
          List.of("d", "gi", "r", "v"),
          List.of("l", "n"),
          List.of("ng", "ngh"),
          List.of("g", "gh"),
          List.of("c", "k", "q"),
          List.of("qu", "w", "h"),
          List.of("ph", "f"));

  private static final List<List<String>> ENDINGS =
      List.of(List.of("n", "ng", "nh"), List.of("c", "t", "ch"), List.of("i", "y"));

  private Sounds() {}

  static Set<String> like(String typed) {
    Set<String> alike = new LinkedHashSet<>();
    for (List<String> group : BEGINNINGS) {
      for (String mine : group) {
        if (typed.startsWith(mine)) {
          group.forEach(other -> alike.add(other + typed.substring(mine.length())));
        }
      }
    }
    for (List<String> group : ENDINGS) {
      for (String mine : group) {
        if (typed.endsWith(mine)) {
          String stem = typed.substring(0, typed.length() - mine.length());
          group.forEach(other -> alike.add(stem + other));
        }
      }
    }
    alike.remove(typed);
    return alike;
  }
}
