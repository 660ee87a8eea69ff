package vn.motcua.search.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;

/**
 * Finds with a query. Results, their number and all facets need every document that matches, so
 * nothing can be skipped; then going through the documents of one term after the other and adding
 * up is several times as fast as going through all terms document by document. The scores are those
 * of Lucene.
 */
public final class Finder {
  private static final Comparator<Found.Place> WORST_FIRST =
      Comparator.comparingDouble(Found.Place::score)
          .thenComparing(Found.Place::code, Comparator.reverseOrder());

  private final Columns columns;
  private final String codeField;

  /** Documents with the same score are put in the order of this field. */
  public Finder(Columns columns, String codeField) {
    this.columns = columns;
    this.codeField = codeField;
  }

  /**
   * Goes through the whole index.
   *
   * @param until {@link System#nanoTime()} at which to give up
   * @throws TooLate when it gave up
   */
  public Found find(IndexSearcher searcher, Query query, Wanted wanted, long until)
      throws IOException, TooLate {
    ClauseFactory clauses = new ClauseFactory(searcher, columns);
    Collected all = new Collected(wanted);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Clause clause = clauses.of(query, leaf);
      if (clause != null) {
        all.through(leaf, clause, until);
      }
    }
    return all.found();
  }

  private final class Collected {
    private final Wanted wanted;
    private final PriorityQueue<Found.Place> best = new PriorityQueue<>(WORST_FIRST);
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private long total;

    Collected(Wanted wanted) {
      this.wanted = wanted;
      wanted.facets().forEach(facet -> counts.put(facet, new LinkedHashMap<>()));
    }

    void through(LeafReaderContext leaf, Clause clause, long until) throws IOException, TooLate {
      Bits live = leaf.reader().getLiveDocs();
      Narrowing narrowing = new Narrowing(leaf.reader(), columns, wanted);
      Codes codes = new Codes(leaf);
      int documents = leaf.reader().maxDoc();
      for (int from = 0; from < documents && !enough(); from += Clause.WINDOW) {
        if (System.nanoTime() - until > 0) {
          throw new TooLate();
        }
        int begin = from;
        clause.score(
            from,
            Math.min(documents, from + Clause.WINDOW),
            (place, score) -> {
              int document = begin + place;
              if ((live == null || live.get(document)) && narrowing.admits(document)) {
                total++;
                offer(leaf.docBase + document, (float) score, codes, document);
              }
            });
      }
      narrowing.addTo(counts);
    }

    private boolean enough() {
      return wanted.onlyWhether() && total > 0;
    }

    private void offer(int document, float score, Codes codes, int inSegment) throws IOException {
      if (best.size() < wanted.best()) {
        best.add(new Found.Place(document, score, codes.of(inSegment)));
      } else if (wanted.best() > 0 && score >= best.element().score()) {
        Found.Place place = new Found.Place(document, score, codes.of(inSegment));
        if (WORST_FIRST.compare(place, best.element()) > 0) {
          best.remove();
          best.add(place);
        }
      }
    }

    Found found() {
      List<Found.Place> sorted = new ArrayList<>(best);
      sorted.sort(WORST_FIRST.reversed());
      return new Found(total, sorted, counts);
    }
  }

  /** The codes of one segment. */
  private final class Codes {
    private final SortedSetDocValues values;

    Codes(LeafReaderContext leaf) throws IOException {
      values = DocValues.getSortedSet(leaf.reader(), codeField);
    }

    String of(int document) throws IOException {
      return values.advanceExact(document) ? values.lookupOrd(values.nextOrd()).utf8ToString() : "";
    }
  }
}
