package vn.motcua.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.lexicon.Lexicon;

/**
 * Makes a Lucene query of what a person typed: each syllable as typed, without its accents, and as
 * it was probably meant; in the title, and with less weight in the rest; phrases the lexicon knows
 * bring the catalogue's words along. What was typed always stays in the query.
 */
public final class ProcedureQuery {
  private static final float EXACT = 1.9f;
  private static final float FOLDED = 1.6f;
  private static final float MEANT = 1.4f;
  private static final float PAIR = 1.2f;
  private static final float IDLE = 0.1f;
  private static final float RULE = 1.5f;
  private static final float ACTION = 0.5f;
  private static final float NEXT = 0.8f;
  private static final float IN_FIELD = 2f;
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
  private static final float TIE = 0.1f;

  /** Digits of a national procedure code. */
  private static final int CODE_LENGTH = 7;

  private final Analyzer exact;
  private final Analyzer folded;
  private final Analyzer pairs;

  public ProcedureQuery(Analyzer exact, Analyzer folded, Analyzer pairs) {
    this.exact = exact;
    this.folded = folded;
    this.pairs = pairs;
  }

  /** A token of the query: as typed, folded, as meant, and how much it counts. */
  private record Token(String typed, String plain, List<String> meant, float weight) {}

  /**
   * The query for a text.
   *
   * @param strict true: most syllables must be found, or a rule of the lexicon; false: any of them
   */
  public Query of(String text, Knowledge knowledge, boolean strict) {
    return of(text, knowledge, strict, (call, query) -> query);
  }

  /**
   * The same.
   *
   * @param rules may wrap what a rule of the lexicon adds, so that an explanation tells it apart
   */
  public Query of(
      String text,
      Knowledge knowledge,
      boolean strict,
      BiFunction<Lexicon.Call, Query, Query> rules) {
    if (text.isEmpty()) {
      return boosted(new MatchAllDocsQuery());
    }
    BooleanQuery.Builder found = new BooleanQuery.Builder();
    BooleanQuery.Builder ranked = new BooleanQuery.Builder();
    List<String> typed = QueryTerms.of(exact, text);
    List<String> plain = typed.stream().map(this::plain).toList();
    if (!plain.isEmpty()) {
      List<List<String>> meant = knowledge.speller().read(plain);
      List<String> read = meant.stream().flatMap(List::stream).toList();
      List<Lexicon.Call> calls =
          knowledge.lexicon().calls(read, said(typed, plain, meant)).stream()
              .map(call -> call.saying(knowledge.vocabulary()::inTitles))
              .filter(call -> !call.then().isEmpty())
              .toList();
      found.add(words(tokens(typed, plain, meant, calls, knowledge), strict), Occur.SHOULD);
      pairs(text, read).forEach(pair -> ranked.add(pair, Occur.SHOULD));
      for (Lexicon.Call call : calls) {
        (call.action() ? ranked : found).add(rules.apply(call, rule(call)), Occur.SHOULD);
      }
    }
    codes(text).forEach(code -> found.add(code, Occur.SHOULD));
    return boosted(ranked.add(found.build(), Occur.MUST).build());
  }

  /** Each syllable as read: as typed where it was left alone. */
  private static List<String> said(
      List<String> typed, List<String> plain, List<List<String>> meant) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      boolean asTyped = meant.get(i).equals(List.of(plain.get(i)));
      said.addAll(asTyped ? List.of(typed.get(i)) : meant.get(i));
    }
    return said;
  }

  private String plain(String typed) {
    List<String> plain = QueryTerms.of(folded, typed);
    return plain.isEmpty() ? typed : plain.get(0);
  }

  private static List<Token> tokens(
      List<String> typed,
      List<String> plain,
      List<List<String>> meant,
      List<Lexicon.Call> calls,
      Knowledge knowledge) {
    boolean[] covered = new boolean[meant.stream().mapToInt(List::size).sum()];
    calls.stream()
        .filter(call -> !call.action())
        .forEach(call -> Arrays.fill(covered, call.from(), call.from() + call.length(), true));
    boolean[] idle = knowledge.idlePhrases().idle(meant.stream().flatMap(List::stream).toList());
    Map<String, Token> tokens = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < plain.size() && tokens.size() < MAX_TERMS; i++) {
      float weight = idle[at] && !covered[at] ? IDLE : 1;
      tokens.putIfAbsent(plain.get(i), new Token(typed.get(i), plain.get(i), meant.get(i), weight));
      at += meant.get(i).size();
    }
    return List.copyOf(tokens.values());
  }

  private static Query words(List<Token> tokens, boolean strict) {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    int counting = 0;
    int place = 0;
    for (Token token : tokens) {
      words.add(weighed(syllable(token, place++ < MAX_FULL), token.weight()), Occur.SHOULD);
      counting += token.weight() > IDLE ? 1 : 0;
    }
    words.setMinimumNumberShouldMatch(strict ? needed(counting) : 1);
    return words.build();
  }

  private static int needed(int terms) {
    if (terms <= 2) {
      return Math.max(1, terms);
    }
    return terms <= 5 ? terms - 1 : (int) Math.ceil(terms * 0.6);
  }

  private static Query syllable(Token token, boolean everywhere) {
    List<Query> ways = new ArrayList<>();
    ways.add(term(IndexFields.TITLE_EXACT, token.typed(), EXACT));
    ways.add(term(IndexFields.TITLE, token.plain(), FOLDED));
    if (everywhere) {
      REST.forEach((field, weight) -> ways.add(term(field, token.plain(), weight)));
    }
    if (!token.meant().equals(List.of(token.plain()))) {
      BooleanQuery.Builder parts = new BooleanQuery.Builder();
      for (String part : token.meant()) {
        List<Query> places = new ArrayList<>();
        places.add(term(IndexFields.TITLE, part, MEANT));
        REST.forEach((field, weight) -> places.add(term(field, part, weight)));
        parts.add(new DisjunctionMaxQuery(places, TIE), Occur.SHOULD);
      }
      ways.add(parts.build());
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private List<Query> pairs(String text, List<String> read) {
    LinkedHashSet<String> all = new LinkedHashSet<>(QueryTerms.of(pairs, text));
    all.addAll(QueryTerms.of(pairs, String.join(" ", read)));
    return all.stream()
        .limit(MAX_TERMS)
        .map(pair -> term(IndexFields.TITLE_PAIRS, pair, PAIR))
        .toList();
  }

  private Query rule(Lexicon.Call call) {
    List<Query> phrases = new ArrayList<>();
    float weight = call.action() ? ACTION : RULE;
    for (String phrase : call.then()) {
      phrases.add(weighed(phrase(phrase), weight));
      weight *= NEXT;
    }
    Query words = new DisjunctionMaxQuery(phrases, TIE);
    if (call.fields().isEmpty()) {
      return words;
    }
    BooleanQuery.Builder inField = new BooleanQuery.Builder().add(words, Occur.MUST);
    call.fields()
        .forEach(field -> inField.add(constant(IndexFields.FIELD, field, IN_FIELD), Occur.SHOULD));
    return inField.build();
  }

  /** A phrase of the catalogue: most of its syllables, neighbours counting more. */
  private Query phrase(String phrase) {
    List<String> syllables = QueryTerms.of(folded, phrase);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String syllable : new LinkedHashSet<>(syllables)) {
      List<Query> places = new ArrayList<>();
      places.add(term(IndexFields.TITLE, syllable, 1f));
      places.add(term(IndexFields.KEYWORDS, syllable, 0.8f));
      all.add(new DisjunctionMaxQuery(places, 0), Occur.SHOULD);
    }
    int distinct = new LinkedHashSet<>(syllables).size();
    all.setMinimumNumberShouldMatch(distinct <= 3 ? distinct : (int) Math.ceil(distinct * 0.75));
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
    QueryTerms.of(pairs, phrase)
        .forEach(pair -> whole.add(term(IndexFields.TITLE_PAIRS, pair, 0.6f), Occur.SHOULD));
    return whole.build();
  }

  /** Titles that begin to say what is being typed; the last syllable may be unfinished. */
  public Query completing(String text) {
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

  private static Query code(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query constant(String field, String value, float weight) {
    return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, value))), weight);
  }

  private static Query weighed(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static Query term(String field, String term, float weight) {
    return weighed(new TermQuery(new Term(field, term)), weight);
  }

  private static Query boosted(Query query) {
    return FunctionScoreQuery.boostByValue(
        query, DoubleValuesSource.fromDoubleField(IndexFields.BOOST));
  }
}
