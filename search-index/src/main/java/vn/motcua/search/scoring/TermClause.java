package vn.motcua.search.scoring;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** A term in a field: BM25. */
final class TermClause implements Clause {
  private final PostingsEnum postings;
  private final SimScorer scorer;
  private final byte @Nullable [] norms;

  /** Norms null: the field has none. */
  TermClause(PostingsEnum postings, SimScorer scorer, byte @Nullable [] norms) {
    this.postings = postings;
    this.scorer = scorer;
    this.norms = norms;
  }

  @Override
  public void score(int from, int to, Taker taker) throws IOException {
    int document = postings.docID();
    if (document < from) {
      document = postings.advance(from);
    }
    while (document < to) {
      long norm = norms == null ? 1 : norms[document];
      taker.take(document - from, scorer.score(postings.freq(), norm));
      document = postings.nextDoc();
    }
  }
}
