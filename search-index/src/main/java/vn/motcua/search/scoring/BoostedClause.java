package vn.motcua.search.scoring;

import java.io.IOException;
import org.apache.lucene.search.DoubleValues;

/** The scores of a clause made into others by values of the documents. */
final class BoostedClause implements Clause {
  /** The score that is being changed. */
  static final class Score extends DoubleValues {
    private double value;

    @Override
    public double doubleValue() {
      return value;
    }

    @Override
    public boolean advanceExact(int document) {
      return true;
    }
  }

  private final Clause clause;
  private final Score score;
  private final DoubleValues values;
  private final float boost;

  /** The values are made from the score. */
  BoostedClause(Clause clause, Score score, DoubleValues values, float boost) {
    this.clause = clause;
    this.score = score;
    this.values = values;
    this.boost = boost;
  }

  @Override
  public void score(int from, int to, Taker taker) throws IOException {
    clause.score(
        from,
        to,
        (place, given) -> {
          score.value = given;
          double made = values.advanceExact(from + place) ? Math.max(0, values.doubleValue()) : 0;
          taker.take(place, (float) (made * boost));
        });
  }
}
