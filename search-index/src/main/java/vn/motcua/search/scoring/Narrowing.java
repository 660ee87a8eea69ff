package vn.motcua.search.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;

/** Which documents of a segment are wanted; counts their facets on the way. */
final class Narrowing {
  private static final int NONE = -1;

  /** A facet of which a document must have one of some values. */
  private static final class Choice {
    private final FacetColumn column;
    private final boolean[] among;

    Choice(FacetColumn column, List<String> wanted) {
      this.column = column;
      among = column.among(wanted);
    }

    boolean fits(int document) {
      return column.any(document, among);
    }
  }

  /** A facet that is counted. */
  private static final class Count {
    private final String field;
    private final FacetColumn column;
    private final int[] counters;

    Count(String field, FacetColumn column) {
      this.field = field;
      this.column = column;
      counters = column.counters();
    }

    void count(int document) {
      column.count(document, counters);
    }

    void addTo(Map<String, Map<String, Long>> all) {
      column.addTo(all.computeIfAbsent(field, any -> new HashMap<>()), counters);
    }
  }

  private final Choice[] only;
  private final Choice[] chosen;

  /** Of each choice the place of its own count; {@link #NONE} when it is not counted. */
  private final int[] counted;

  private final Count[] counts;

  Narrowing(LeafReader segment, Columns columns, Wanted wanted) {
    only = choices(wanted.only(), segment, columns);
    chosen = choices(wanted.chosen(), segment, columns);
    counted = wanted.chosen().keySet().stream().mapToInt(wanted.facets()::indexOf).toArray();
    counts =
        wanted.facets().stream()
            .map(field -> new Count(field, columns.facet(segment, field)))
            .toArray(Count[]::new);
  }

  private static Choice[] choices(
      Map<String, List<String>> wanted, LeafReader segment, Columns columns) {
    return wanted.entrySet().stream()
        .map(one -> new Choice(columns.facet(segment, one.getKey()), one.getValue()))
        .toArray(Choice[]::new);
  }

  /** Whether a document is a result. Where one choice alone keeps it out, that facet counts it. */
  boolean admits(int document) {
    for (Choice choice : only) {
      if (!choice.fits(document)) {
        return false;
      }
    }
    int failed = NONE;
    for (int i = 0; i < chosen.length; i++) {
      if (!chosen[i].fits(document)) {
        if (failed != NONE) {
          return false;
        }
        failed = i;
      }
    }
    if (failed == NONE) {
      for (Count count : counts) {
        count.count(document);
      }
      return true;
    }
    if (counted[failed] != NONE) {
      counts[counted[failed]].count(document);
    }
    return false;
  }

  void addTo(Map<String, Map<String, Long>> all) {
    for (Count count : counts) {
      count.addTo(all);
    }
  }
}
