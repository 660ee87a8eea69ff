package vn.motcua.search.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader.CacheHelper;
import org.apache.lucene.index.IndexReader.CacheKey;
import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

/**
 * What every search reads of every document it finds, kept in memory: a byte for each analyzed
 * field and a number for each value of a facet. Segments never change; what is kept of one goes
 * with it.
 */
public final class Columns {
  private final Map<CacheKey, SegmentColumns> segments = new ConcurrentHashMap<>();

  byte @Nullable [] norms(LeafReader segment, String field) {
    return of(segment).norms(segment, field);
  }

  FacetColumn facet(LeafReader segment, String field) {
    return of(segment).facet(segment, field);
  }

  private SegmentColumns of(LeafReader segment) {
    CacheHelper helper = segment.getCoreCacheHelper();
    if (helper == null) {
      return new SegmentColumns();
    }
    SegmentColumns known = segments.get(helper.getKey());
    return known != null ? known : segments.computeIfAbsent(helper.getKey(), key -> kept(helper));
  }

  private SegmentColumns kept(CacheHelper helper) {
    helper.addClosedListener(segments::remove);
    return new SegmentColumns();
  }
}
