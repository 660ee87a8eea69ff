package vn.motcua.search.desk;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.search.index.IndexFields;

/**
 * Puts pinned procedures before all others, as a part of the query: so they are found also where
 * their words are not, are counted once, and every filter applies to them.
 */
public final class Pins {
  /** Far above what words can score. */
  private static final float STEP = 100_000f;

  private Pins() {}

  /** The query with the procedures of these codes first, in this order. */
  public static Query before(Query query, List<String> codes) {
    if (codes.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.SHOULD);
    float height = STEP * codes.size();
    for (String code : codes) {
      Query pinned = new ConstantScoreQuery(new TermQuery(new Term(IndexFields.CODE, code)));
      all.add(new BoostQuery(pinned, height), Occur.SHOULD);
      height -= STEP;
    }
    return all.build();
  }
}
