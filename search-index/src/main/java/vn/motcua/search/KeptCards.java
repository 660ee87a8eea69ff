package vn.motcua.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.index.ProcedureCard;

/**
 * Cards that have been shown, kept in memory: unpacking and reading ten of them costs as much as
 * finding them. Segments never change; what is kept of one goes with it. Of a larger catalogue the
 * first {@value #MOST} shown are kept and the others read each time.
 */
final class KeptCards {
  private static final int MOST = 20_000;
  private static final Set<String> CARD = Set.of(IndexFields.CARD);

  private final Map<CacheKey, AtomicReferenceArray<ProcedureCard>> segments =
      new ConcurrentHashMap<>();
  private final AtomicInteger kept = new AtomicInteger();

  /** The card of a document of the whole index. */
  ProcedureCard of(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    AtomicReferenceArray<ProcedureCard> cards = of(leaf);
    if (cards == null) {
      return read(searcher.storedFields(), document);
    }
    int place = document - leaf.docBase;
    ProcedureCard known = cards.get(place);
    if (known != null) {
      return known;
    }
    ProcedureCard card = read(searcher.storedFields(), document);
    if (kept.get() < MOST && cards.compareAndSet(place, null, card)) {
      kept.incrementAndGet();
    }
    return card;
  }

  private @Nullable AtomicReferenceArray<ProcedureCard> of(LeafReaderContext leaf) {
    CacheHelper helper = leaf.reader().getCoreCacheHelper();
    if (helper == null) {
      return null;
    }
    AtomicReferenceArray<ProcedureCard> known = segments.get(helper.getKey());
    return known != null
        ? known
        : segments.computeIfAbsent(helper.getKey(), key -> begin(helper, leaf.reader().maxDoc()));
  }

  private AtomicReferenceArray<ProcedureCard> begin(CacheHelper helper, int documents) {
    helper.addClosedListener(this::forget);
    return new AtomicReferenceArray<>(documents);
  }

  private void forget(CacheKey segment) {
    AtomicReferenceArray<ProcedureCard> gone = segments.remove(segment);
    for (int i = 0; gone != null && i < gone.length(); i++) {
      if (gone.get(i) != null) {
        kept.decrementAndGet();
      }
    }
  }

  private static ProcedureCard read(StoredFields stored, int document) throws IOException {
    String card = stored.document(document, CARD).get(IndexFields.CARD);
    return ProcedureCard.fromJson(Objects.requireNonNull(card));
  }
}
