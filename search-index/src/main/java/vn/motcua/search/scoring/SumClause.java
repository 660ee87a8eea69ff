package vn.motcua.search.scoring;

import java.io.IOException;
import java.util.List;

/**
 * The sum of its clauses, where all the required ones and enough of the others are found.
 *
 * @param required scored first, so that the others are only counted where they matter
 * @param enough how many of the optional clauses must be found
 */
record SumClause(List<Clause> required, List<Clause> optional, int enough, Buffers buffers)
    implements Clause {
  /** Required clauses count this much, optional ones 1. */
  private static final int REQUIRED = 1 << 16;

  @Override
  public void score(int from, int to, Taker taker) throws IOException {
    Buffer buffer = buffers.lend();
    int needed = required.size() * REQUIRED;
    int before = 0;
    for (Clause clause : required) {
      int sofar = before;
      clause.score(
          from,
          to,
          (place, score) -> {
            if (sofar == 0 && buffer.touch(place)) {
              buffer.sum[place] = score;
              buffer.found[place] = REQUIRED;
            } else if (sofar > 0 && buffer.has(place) && buffer.found[place] == sofar) {
              buffer.sum[place] += score;
              buffer.found[place] += REQUIRED;
            }
          });
      before += REQUIRED;
    }
    Taker each = required.isEmpty() ? any(buffer) : among(buffer, needed);
    for (Clause clause : optional) {
      clause.score(from, to, each);
    }
    for (int place = buffer.next(0); place >= 0; place = buffer.next(place + 1)) {
      if (buffer.found[place] >= needed + enough) {
        taker.take(place, (float) buffer.sum[place]);
      }
    }
    buffers.back(buffer);
  }

  private static Taker any(Buffer buffer) {
    return (place, score) -> {
      if (buffer.touch(place)) {
        buffer.sum[place] = score;
        buffer.found[place] = 1;
      } else {
        buffer.sum[place] += score;
        buffer.found[place]++;
      }
    };
  }

  private static Taker among(Buffer buffer, int needed) {
    return (place, score) -> {
      if (buffer.has(place) && buffer.found[place] >= needed) {
        buffer.sum[place] += score;
        buffer.found[place]++;
      }
    };
  }
}
