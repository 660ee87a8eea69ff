package vn.motcua.search.query;

import static vn.motcua.search.query.WordClauses.TIE;
import static vn.motcua.search.query.WordClauses.term;
import static vn.motcua.search.query.WordClauses.weighed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.lexicon.Lexicon;

/** The phrases of the catalogue that a rule of the lexicon brings along. */
final class RuleClauses {
  private static final float RULE = 1.5f;
  private static final float ACTION = 0.5f;

  /** Each phrase after the first counts this much of the one before. */
  private static final float NEXT = 0.8f;

  /** No rule needs more; a text of nothing but calls must not become a query without end. */
  private static final int MAX_PHRASES = 8;

  private static final float IN_FIELD = 2f;
  private static final float KEYWORD = 0.8f;
  private static final float PAIR = 0.6f;

  /** A phrase of more than three syllables may lack some. */
  private static final double NEEDED = 0.75;

  private final Analyzer folded;
  private final Analyzer pairs;

  RuleClauses(Analyzer folded, Analyzer pairs) {
    this.folded = folded;
    this.pairs = pairs;
  }

  Query of(Lexicon.Call call) {
    List<Query> phrases = new ArrayList<>();
    float weight = call.action() ? ACTION : RULE;
    for (String phrase : call.then().stream().limit(MAX_PHRASES).toList()) {
      phrases.add(weighed(phrase(phrase), weight));
      weight *= NEXT;
    }
    Query words = new DisjunctionMaxQuery(phrases, TIE);
    if (call.fields().isEmpty()) {
      return words;
    }
    BooleanQuery.Builder inField = new BooleanQuery.Builder().add(words, Occur.MUST);
    call.fields().forEach(field -> inField.add(field(field), Occur.SHOULD));
    return inField.build();
  }

  private static Query field(String field) {
    Query in = new TermQuery(new Term(IndexFields.FIELD, field));
    return new BoostQuery(new ConstantScoreQuery(in), IN_FIELD);
  }

  /** Most of its syllables, neighbours counting more. */
  private Query phrase(String phrase) {
    LinkedHashSet<String> syllables = new LinkedHashSet<>(QueryTerms.of(folded, phrase));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String syllable : syllables) {
      List<Query> places = new ArrayList<>();
      places.add(term(IndexFields.TITLE, syllable, 1));
      places.add(term(IndexFields.KEYWORDS, syllable, KEYWORD));
      all.add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD);
    }
    int distinct = syllables.size();
    all.setMinimumNumberShouldMatch(distinct <= 3 ? distinct : (int) Math.ceil(distinct * NEEDED));
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
    QueryTerms.of(pairs, phrase)
        .forEach(pair -> whole.add(term(IndexFields.TITLE_PAIRS, pair, PAIR), Occur.SHOULD));
    return whole.build();
  }
}
