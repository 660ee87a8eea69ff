package vn.motcua.search.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one segment, read when it is first asked for: with the reader of whoever asks,
 * because several readers share a segment and each is closed in its own time.
 */
final class SegmentColumns {
  private final Map<String, Optional<byte[]>> norms = new ConcurrentHashMap<>();
  private final Map<String, FacetColumn> facets = new ConcurrentHashMap<>();

  /** How long the field is in each document, as Lucene encodes it; null without norms. */
  byte @Nullable [] norms(LeafReader segment, String field) {
    return norms.computeIfAbsent(field, name -> readNorms(segment, name)).orElse(null);
  }

  FacetColumn facet(LeafReader segment, String field) {
    return facets.computeIfAbsent(field, name -> FacetColumn.read(segment, name));
  }

  private static Optional<byte[]> readNorms(LeafReader segment, String field) {
    try {
      NumericDocValues values = segment.getNormValues(field);
      if (values == null) {
        return Optional.empty();
      }
      byte[] all = new byte[segment.maxDoc()];
      while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        all[values.docID()] = (byte) values.longValue();
      }
      return Optional.of(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
