package vn.motcua.search.sight;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** A query whose part of a score an explanation can name. */
final class MarkedQuery extends Query {
  private static final String MARK = "marked ";

  private final String name;
  private final Query query;

  MarkedQuery(String name, Query query) {
    this.name = name;
    this.query = query;
  }

  /** The name of the query that is explained so; empty when it has none. */
  static Optional<String> name(Explanation part) {
    return part.getDescription().startsWith(MARK)
        ? Optional.of(part.getDescription().substring(MARK.length()))
        : Optional.empty();
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten.equals(query) ? this : new MarkedQuery(name, rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return new FilterWeight(this, searcher.createWeight(query, mode, boost)) {
      @Override
      public Explanation explain(LeafReaderContext context, int doc) throws IOException {
        Explanation inner = in.explain(context, doc);
        return inner.isMatch() ? Explanation.match(inner.getValue(), MARK + name, inner) : inner;
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return name + "(" + query.toString(field) + ")";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MarkedQuery that && name.equals(that.name) && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + query.hashCode();
  }
}
