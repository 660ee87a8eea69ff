package vn.motcua.protection.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The buckets this node knows of, in memory; those longest not asked for are forgotten. */
final class LocalBuckets {
  static final int MOST = 50_000;

  private final TimeMeter time;

  private final Map<ByteBuffer, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Bucket> eldest) {
          return size() > MOST;
        }
      };

  LocalBuckets(TimeMeter time) {
    this.time = time;
  }

  Bucket of(Limit limit, byte[] id) {
    ByteBuffer key = ByteBuffer.wrap(id);
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, none -> full(limit));
    }
  }

  int size() {
    synchronized (buckets) {
      return buckets.size();
    }
  }

  private Bucket full(Limit limit) {
    return Bucket.builder().addLimit(limit.bandwidth()).withCustomTimePrecision(time).build();
  }
}
