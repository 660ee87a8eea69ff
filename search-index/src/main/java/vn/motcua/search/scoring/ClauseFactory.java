package vn.motcua.search.scoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** Makes clauses of a query, one for each segment. Looks up every term once. */
final class ClauseFactory {
  private final IndexSearcher searcher;
  private final Columns columns;
  private final Buffers buffers = new Buffers();
  private final List<Segment> segments = new ArrayList<>();
  private final Map<Term, TermStates> terms = new HashMap<>();
  private final Map<Weighed, SimScorer> scorers = new HashMap<>();
  private final Map<Weighed, Weight> weights = new HashMap<>();

  /** A query or a term, and how much it counts. */
  private record Weighed(Object what, float boost) {}

  ClauseFactory(IndexSearcher searcher, Columns columns) {
    this.searcher = searcher;
    this.columns = columns;
    searcher.getIndexReader().leaves().forEach(leaf -> segments.add(new Segment(leaf)));
  }

  /** The clause over a segment; null when nothing in it can be found. */
  @Nullable Clause of(Query query, LeafReaderContext leaf) throws IOException {
    return segments.get(leaf.ord).clause(query, 1);
  }

  private TermStates states(Term term) throws IOException {
    TermStates states = terms.get(term);
    if (states == null) {
      states = new TermStates(searcher.getTopReaderContext());
      for (Segment segment : segments) {
        segment.lookUp(term, states);
      }
      terms.put(term, states);
    }
    return states;
  }

  private SimScorer scorer(Term term, TermStates states, float boost) throws IOException {
    Weighed key = new Weighed(term, boost);
    SimScorer scorer = scorers.get(key);
    if (scorer == null) {
      scorer =
          searcher
              .getSimilarity()
              .scorer(
                  boost,
                  searcher.collectionStatistics(term.field()),
                  searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
      scorers.put(key, scorer);
    }
    return scorer;
  }

  private Weight weight(Query query, float boost) throws IOException {
    Weighed key = new Weighed(query, boost);
    Weight weight = weights.get(key);
    if (weight == null) {
      weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, boost);
      weights.put(key, weight);
    }
    return weight;
  }

  private final class Segment {
    private final LeafReaderContext leaf;
    private final Map<String, TermsEnum> dictionaries = new HashMap<>();

    Segment(LeafReaderContext leaf) {
      this.leaf = leaf;
    }

    private TermsEnum dictionary(String field) throws IOException {
      TermsEnum dictionary = dictionaries.get(field);
      if (dictionary == null) {
        dictionary = Terms.getTerms(leaf.reader(), field).iterator();
        dictionaries.put(field, dictionary);
      }
      return dictionary;
    }

    void lookUp(Term term, TermStates states) throws IOException {
      TermsEnum dictionary = dictionary(term.field());
      if (dictionary.seekExact(term.bytes())) {
        states.register(
            dictionary.termState(), leaf.ord, dictionary.docFreq(), dictionary.totalTermFreq());
      }
    }

    @Nullable Clause clause(Query query, float boost) throws IOException {
      if (query instanceof TermQuery term) {
        return term(term.getTerm(), boost);
      }
      if (query instanceof BoostQuery boosted) {
        return clause(boosted.getQuery(), boost * boosted.getBoost());
      }
      if (query instanceof DisjunctionMaxQuery best) {
        return best(best, boost);
      }
      if (query instanceof BooleanQuery all && all.clauses().stream().allMatch(Segment::sums)) {
        return sum(all, boost);
      }
      return query instanceof FunctionScoreQuery made ? made(made, boost) : other(query, boost);
    }

    private static boolean sums(BooleanClause clause) {
      return clause.getOccur() == Occur.MUST || clause.getOccur() == Occur.SHOULD;
    }

    private @Nullable Clause term(Term term, float boost) throws IOException {
      TermStates states = states(term);
      TermState state = states.get(leaf);
      if (state == null) {
        return null;
      }
      TermsEnum dictionary = dictionary(term.field());
      dictionary.seekExact(term.bytes(), state);
      PostingsEnum postings = dictionary.postings(null, PostingsEnum.FREQS);
      byte[] norms = columns.norms(leaf.reader(), term.field());
      return new TermClause(postings, scorer(term, states, boost), norms);
    }

    private @Nullable Clause best(DisjunctionMaxQuery query, float boost) throws IOException {
      List<Clause> found = new ArrayList<>();
      for (Query one : query.getDisjuncts()) {
        addTo(found, clause(one, boost));
      }
      return switch (found.size()) {
        case 0 -> null;
        case 1 -> found.get(0);
        default -> new BestClause(found, query.getTieBreakerMultiplier(), buffers);
      };
    }

    private @Nullable Clause sum(BooleanQuery query, float boost) throws IOException {
      List<Clause> required = new ArrayList<>();
      List<Clause> optional = new ArrayList<>();
      for (BooleanClause one : query.clauses()) {
        Clause clause = clause(one.getQuery(), boost);
        if (one.getOccur() == Occur.MUST && clause == null) {
          return null;
        }
        addTo(one.getOccur() == Occur.MUST ? required : optional, clause);
      }
      int enough = Math.max(query.getMinimumNumberShouldMatch(), required.isEmpty() ? 1 : 0);
      return optional.size() < enough ? null : new SumClause(required, optional, enough, buffers);
    }

    private static void addTo(List<Clause> all, @Nullable Clause one) {
      if (one != null) {
        all.add(one);
      }
    }

    private @Nullable Clause made(FunctionScoreQuery query, float boost) throws IOException {
      Clause clause = clause(query.getWrappedQuery(), 1);
      if (clause == null) {
        return null;
      }
      BoostedClause.Score score = new BoostedClause.Score();
      DoubleValues values = query.getSource().rewrite(searcher).getValues(leaf, score);
      return new BoostedClause(clause, score, values, boost);
    }

    private @Nullable Clause other(Query query, float boost) throws IOException {
      Scorer scorer = weight(query, boost).scorer(leaf);
      return scorer == null ? null : new OtherClause(scorer);
    }
  }
}
