package vn.motcua.search.scoring;

import java.io.IOException;
import java.util.List;

/** The best of its clauses, and a share of the others. */
record BestClause(List<Clause> clauses, double share, Buffers buffers) implements Clause {
  @Override
  public void score(int from, int to, Taker taker) throws IOException {
    Buffer buffer = buffers.lend();
    Taker each =
        (place, score) -> {
          if (buffer.touch(place)) {
            buffer.best[place] = score;
            buffer.sum[place] = score;
          } else {
            buffer.best[place] = Math.max(buffer.best[place], score);
            buffer.sum[place] += score;
          }
        };
    for (Clause clause : clauses) {
      clause.score(from, to, each);
    }
    for (int place = buffer.next(0); place >= 0; place = buffer.next(place + 1)) {
      double best = buffer.best[place];
      taker.take(place, (float) (best + (buffer.sum[place] - best) * share));
    }
    buffers.back(buffer);
  }
}
