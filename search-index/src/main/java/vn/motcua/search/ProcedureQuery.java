package vn.motcua.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * Makes a Lucene query of what a person typed: each syllable as typed, then without its accents,
 * then, if the catalogue does not know it, with a letter wrong; in the title, and with less weight
 * in the rest. Neighbouring syllables found together in a title count more.
 */
final class ProcedureQuery {
  private static final float EXACT = 1.9f;
  private static final float FOLDED = 1.6f;
  private static final float TYPO = 0.9f;
  private static final float PAIR = 1.2f;
  private static final float CODE = 60f;
  private static final float CODE_PART = 12f;
  private static final Map<String, Float> REST =
      Map.of(
          IndexFields.KEYWORDS, 1.4f,
          IndexFields.FIELD_TEXT, 0.6f,
          IndexFields.DEPARTMENT_TEXT, 0.3f,
          IndexFields.DOCUMENTS, 0.25f,
          IndexFields.STEPS, 0.15f);

  /** How many different syllables are looked for everywhere, and how many in titles. */
  private static final int MAX_FULL = 24;

  private static final int MAX_TERMS = 250;
  private static final int SHORTEST_WITH_TYPO = 3;
  private static final float TIE = 0.1f;

  private final Analyzer exact;
  private final Analyzer folded;
  private final Analyzer pairs;

  ProcedureQuery(Analyzer exact, Analyzer folded, Analyzer pairs) {
    this.exact = exact;
    this.folded = folded;
    this.pairs = pairs;
  }

  /**
   * The query for a text.
   *
   * @param strict true: most syllables must be found; false: any of them
   */
  Query of(String text, IndexReader index, boolean strict) throws IOException {
    if (text.isEmpty()) {
      return boosted(new MatchAllDocsQuery());
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    Map<String, String> terms = terms(text);
    int place = 0;
    for (Map.Entry<String, String> term : terms.entrySet()) {
      words.add(syllable(term.getKey(), term.getValue(), index, place++ < MAX_FULL), Occur.SHOULD);
    }
    words.setMinimumNumberShouldMatch(strict ? needed(terms.size()) : 1);
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    if (!terms.isEmpty()) {
      BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(words.build(), Occur.MUST);
      new LinkedHashSet<>(QueryTerms.of(pairs, text))
          .stream()
              .limit(MAX_TERMS)
              .forEach(pair -> ranked.add(term(IndexFields.TITLE_PAIRS, pair, PAIR), Occur.SHOULD));
      whole.add(ranked.build(), Occur.SHOULD);
    }
    codes(text).forEach(code -> whole.add(code, Occur.SHOULD));
    return boosted(whole.build());
  }

  /** Titles that begin to say what is being typed; the last syllable may be unfinished. */
  Query completing(String text) {
    List<String> terms = QueryTerms.of(folded, text).stream().limit(MAX_FULL).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (int i = 0; i < terms.size(); i++) {
      Term term = new Term(IndexFields.TITLE, terms.get(i));
      boolean last = i == terms.size() - 1;
      all.add(last ? new PrefixQuery(term) : new TermQuery(term), Occur.MUST);
      if (last) {
        all.add(new TermQuery(term), Occur.SHOULD);
      }
    }
    QueryTerms.of(exact, text).stream()
        .limit(MAX_FULL)
        .forEach(term -> all.add(term(IndexFields.TITLE_EXACT, term, EXACT), Occur.SHOULD));
    BooleanQuery.Builder whole = new BooleanQuery.Builder();
    if (!terms.isEmpty()) {
      whole.add(all.build(), Occur.SHOULD);
    }
    codes(text).forEach(code -> whole.add(code, Occur.SHOULD));
    return boosted(whole.build());
  }

  /** Each folded syllable with the form it was typed in; repeated ones once. */
  private Map<String, String> terms(String text) {
    Map<String, String> terms = new LinkedHashMap<>();
    for (String typed : QueryTerms.of(exact, text)) {
      List<String> plain = QueryTerms.of(folded, typed);
      if (!plain.isEmpty() && terms.size() < MAX_TERMS) {
        terms.putIfAbsent(plain.get(0), typed);
      }
    }
    return terms;
  }

  private static int needed(int terms) {
    if (terms <= 2) {
      return terms;
    }
    return terms <= 5 ? terms - 1 : (int) Math.ceil(terms * 0.65);
  }

  private static Query syllable(String plain, String typed, IndexReader index, boolean everywhere)
      throws IOException {
    List<Query> ways = new ArrayList<>();
    ways.add(term(IndexFields.TITLE_EXACT, typed, EXACT));
    ways.add(term(IndexFields.TITLE, plain, FOLDED));
    if (everywhere) {
      REST.forEach((field, weight) -> ways.add(term(field, plain, weight)));
      if (plain.length() >= SHORTEST_WITH_TYPO && !known(plain, index)) {
        ways.add(new BoostQuery(new FuzzyQuery(new Term(IndexFields.TITLE, plain), 1, 0), TYPO));
      }
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static boolean known(String plain, IndexReader index) throws IOException {
    return index.docFreq(new Term(IndexFields.TITLE, plain)) > 0
        || index.docFreq(new Term(IndexFields.KEYWORDS, plain)) > 0;
  }

  private static List<Query> codes(String text) {
    List<Query> codes = new ArrayList<>();
    String whole = CodeKey.of(text);
    if (CodeKey.isFragment(whole)) {
      codes.add(code(new TermQuery(new Term(IndexFields.CODE_KEY, whole)), CODE));
      codes.add(code(new PrefixQuery(new Term(IndexFields.CODE_KEY, whole)), CODE_PART));
      codes.add(
          code(new WildcardQuery(new Term(IndexFields.CODE_KEY, "*" + whole + "*")), CODE_PART));
    }
    for (String word : text.split(" ")) {
      String key = CodeKey.of(word);
      if (CodeKey.isFragment(key) && key.length() >= CODE_LENGTH) {
        codes.add(code(new PrefixQuery(new Term(IndexFields.CODE_KEY, key)), CODE));
      }
    }
    return codes.size() > MAX_FULL ? codes.subList(0, MAX_FULL) : codes;
  }

  /** Digits of a national procedure code. */
  private static final int CODE_LENGTH = 7;

  private static Query code(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query term(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  private static Query boosted(Query query) {
    return FunctionScoreQuery.boostByValue(
        query, DoubleValuesSource.fromDoubleField(IndexFields.BOOST));
  }
}
