package vn.motcua.search.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** The values of a facet for every document of a segment. */
final class FacetColumn {
  private final List<String> values;

  /** Where in {@code ordinals} those of a document begin; one more than there are documents. */
  private final int[] starts;

  /** Places in {@code values}. */
  private final int[] ordinals;

  private FacetColumn(List<String> values, int[] starts, int[] ordinals) {
    this.values = values;
    this.starts = starts;
    this.ordinals = ordinals;
  }

  static FacetColumn read(LeafReader segment, String field) {
    try {
      SortedSetDocValues stored = DocValues.getSortedSet(segment, field);
      List<String> values = new ArrayList<>();
      for (int i = 0; i < stored.getValueCount(); i++) {
        values.add(stored.lookupOrd(i).utf8ToString());
      }
      int[] starts = new int[segment.maxDoc() + 1];
      int[] ordinals = new int[segment.maxDoc()];
      int count = 0;
      int next = 0;
      while (stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        while (next <= stored.docID()) {
          starts[next++] = count;
        }
        if (count + stored.docValueCount() > ordinals.length) {
          ordinals = Arrays.copyOf(ordinals, 2 * (count + stored.docValueCount()));
        }
        for (int i = stored.docValueCount(); i > 0; i--) {
          ordinals[count++] = (int) stored.nextOrd();
        }
      }
      Arrays.fill(starts, next, starts.length, count);
      return new FacetColumn(values, starts, Arrays.copyOf(ordinals, count));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Which of the values are among these. */
  boolean[] among(Collection<String> wanted) {
    boolean[] among = new boolean[values.size()];
    for (int i = 0; i < values.size(); i++) {
      among[i] = wanted.contains(values.get(i));
    }
    return among;
  }

  /** Whether a document has any of them. */
  boolean any(int document, boolean[] among) {
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      if (among[ordinals[i]]) {
        return true;
      }
    }
    return false;
  }

  /** A counter for each value. */
  int[] counters() {
    return new int[values.size()];
  }

  void count(int document, int[] counts) {
    for (int i = starts[document]; i < starts[document + 1]; i++) {
      counts[ordinals[i]]++;
    }
  }

  void addTo(Map<String, Long> all, int[] counts) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        all.merge(values.get(i), (long) counts[i], Long::sum);
      }
    }
  }
}
