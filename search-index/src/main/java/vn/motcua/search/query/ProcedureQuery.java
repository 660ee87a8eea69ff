package vn.motcua.search.query;

import static vn.motcua.search.query.WordClauses.term;
import static vn.motcua.search.query.WordClauses.weighed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.lexicon.Lexicon;

/**
 * Makes a Lucene query of what a person typed: its words, its neighbouring words, the catalogue's
 * words for what it says otherwise, and codes. What was typed always stays in the query.
 */
public final class ProcedureQuery {
  private static final float PAIR = 1.2f;

  private static final float TOGETHER = 1.5f;
  private static final int FEWEST_TOGETHER = 3;
  private static final int MOST_TOGETHER = 40;

  /** Of each kind; a sentence has two or three. */
  private static final int MAX_CALLS = 16;

  /** Far above what the limits of syllables, calls and phrases allow for real text. */
  private static final int MAX_CLAUSES = 16_384;

  static {
    IndexSearcher.setMaxClauseCount(MAX_CLAUSES);
  }

  /** What is only guessed counts this much. */
  private static final float GUESS = 0.7f;

  /** Rules whose phrase lies within that of another: "bằng lái" in "mất bằng lái". */
  private static final float WITHIN = 0.4f;

  private final QueryReader reader;
  private final Analyzer pairs;
  private final RuleClauses rules;

  public ProcedureQuery(Analyzer exact, Analyzer folded, Analyzer pairs) {
    this.reader = new QueryReader(exact, folded);
    this.pairs = pairs;
    this.rules = new RuleClauses(folded, pairs);
  }

  /**
   * The query for a text.
   *
   * @param strict true: a good part of the syllables must be found, or a rule of the lexicon;
   *     false: any of them
   */
  public Query of(String text, Knowledge knowledge, boolean strict) {
    return of(text, knowledge, strict, (call, query) -> query);
  }

  /**
   * The same.
   *
   * @param mark may wrap what a rule of the lexicon adds, so that an explanation tells it apart
   */
  public Query of(
      String text,
      Knowledge knowledge,
      boolean strict,
      BiFunction<Lexicon.Call, Query, Query> mark) {
    if (text.isEmpty()) {
      return boosted(new MatchAllDocsQuery());
    }
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    Reading reading = reader.read(text, knowledge);
    if (!reading.syllables().isEmpty()) {
      found.add(WordClauses.of(reading.syllables(), strict, knowledge.vocabulary()), Occur.SHOULD);
      neighbours(text, reading, ranked);
      together(reading, ranked);
      some(reading.calls()).forEach(call -> rule(call, 1, mark).addTo(found, ranked));
      some(reading.within()).forEach(call -> rule(call, WITHIN, mark).addTo(found, ranked));
      some(reading.guesses()).forEach(call -> rule(call, GUESS, mark).addTo(found, ranked));
    }
    found.add(NameClauses.title(text), Occur.SHOULD);
    NameClauses.of(text).forEach(code -> found.add(code, Occur.SHOULD));
    return boosted(ranked.add(found.build(), Occur.MUST).build());
  }

  /** Titles that have all the words come first, in whatever order they were typed. */
  private static void together(Reading reading, BooleanQuery.Builder ranked) {
    Set<String> meant = new LinkedHashSet<>();
    Set<String> guessed = new LinkedHashSet<>();
    reading.syllables().stream()
        .filter(syllable -> !syllable.idle())
        .forEach(
            syllable -> {
              meant.addAll(syllable.meant());
              guessed.addAll(syllable.guessed());
            });
    all(meant, TOGETHER, ranked);
    if (!guessed.equals(meant)) {
      all(guessed, TOGETHER * GUESS, ranked);
    }
  }

  private static void all(Set<String> syllables, float weight, BooleanQuery.Builder to) {
    if (syllables.size() >= FEWEST_TOGETHER && syllables.size() <= MOST_TOGETHER) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      syllables.forEach(syllable -> all.add(term(IndexFields.TITLE, syllable, 1), Occur.MUST));
      to.add(weighed(all.build(), weight), Occur.SHOULD);
    }
  }

  private static Stream<Lexicon.Call> some(List<Lexicon.Call> calls) {
    return calls.stream().limit(MAX_CALLS);
  }

  /** A clause of a rule; one of an action ranks what the others find. */
  private record RuleClause(Query query, boolean ranksOnly) {
    void addTo(BooleanQuery.Builder found, BooleanQuery.Builder ranked) {
      (ranksOnly ? ranked : found).add(query, Occur.SHOULD);
    }
  }

  private RuleClause rule(
      Lexicon.Call call, float certainty, BiFunction<Lexicon.Call, Query, Query> mark) {
    return new RuleClause(weighed(mark.apply(call, rules.of(call)), certainty), call.action());
  }

  private void neighbours(String text, Reading reading, BooleanQuery.Builder ranked) {
    Set<String> sure = new LinkedHashSet<>(QueryTerms.of(pairs, text));
    sure.addAll(pairs(reading.meant()));
    Set<String> guessed = new LinkedHashSet<>(pairs(reading.guessed()));
    guessed.removeAll(sure);
    add(sure, PAIR, ranked);
    add(guessed, PAIR * GUESS, ranked);
  }

  private List<String> pairs(List<String> syllables) {
    return QueryTerms.of(pairs, String.join(" ", syllables));
  }

  private static void add(Set<String> pairs, float weight, BooleanQuery.Builder to) {
    pairs.stream()
        .limit(WordClauses.MAX_TERMS)
        .forEach(pair -> to.add(term(IndexFields.TITLE_PAIRS, pair, weight), Occur.SHOULD));
  }

  private static Query boosted(Query query) {
    return FunctionScoreQuery.boostByValue(
        query, DoubleValuesSource.fromDoubleField(IndexFields.BOOST));
  }
}
