package vn.motcua.search.scoring;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lends buffers: only as many are ever made as clauses are nested. Of one thread. */
final class Buffers {
  private final Deque<Buffer> free = new ArrayDeque<>();

  Buffer lend() {
    Buffer buffer = free.poll();
    return buffer == null ? new Buffer() : buffer;
  }

  void back(Buffer buffer) {
    buffer.clear();
    free.push(buffer);
  }
}
