package vn.motcua.casefile.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts together how many results took how long. */
final class DaySums {
  private final Map<Key, Map<Integer, Long>> results = new HashMap<>();

  private record Key(String department, String procedure) {}

  /** So many took so many working days. */
  int add(String department, String procedure, int days, long count) {
    of(department, procedure).merge(days, count, Long::sum);
    return days;
  }

  /** As a month keeps them: {@code 3:12 5:1}. */
  int add(String department, String procedure, String results) {
    Map<Integer, Long> sums = of(department, procedure);
    int from = 0;
    while (from < results.length()) {
      int colon = results.indexOf(':', from);
      int space = results.indexOf(' ', colon);
      int end = space < 0 ? results.length() : space;
      sums.merge(
          Integer.parseInt(results, from, colon, 10),
          Long.parseLong(results, colon + 1, end, 10),
          Long::sum);
      from = end + 1;
    }
    return from;
  }

  private Map<Integer, Long> of(String department, String procedure) {
    return results.computeIfAbsent(new Key(department, procedure), key -> new HashMap<>());
  }

  List<Cube.Days> days() {
    List<Cube.Days> all = new ArrayList<>();
    results.forEach(
        (key, sums) ->
            sums.forEach(
                (days, count) ->
                    all.add(new Cube.Days(key.department(), key.procedure(), days, count))));
    return all;
  }
}
