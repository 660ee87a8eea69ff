package vn.motcua.search.scoring;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/** Any other query, scored by Lucene. */
record OtherClause(Scorer scorer, DocIdSetIterator documents) implements Clause {
  OtherClause(Scorer scorer) {
    this(scorer, scorer.iterator());
  }

  @Override
  public void score(int from, int to, Taker taker) throws IOException {
    int document = documents.docID();
    if (document < from) {
      document = documents.advance(from);
    }
    while (document < to) {
      taker.take(document - from, scorer.score());
      document = documents.nextDoc();
    }
  }
}
