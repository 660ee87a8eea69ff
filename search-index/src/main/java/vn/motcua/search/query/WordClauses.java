package vn.motcua.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.motcua.search.index.IndexFields;
import vn.motcua.search.query.Reading.Syllable;
import vn.motcua.search.spelling.Vocabulary;

/**
 * Each syllable as typed, without its accents, as it was probably meant and as it may have been: in
 * the title, and with less weight in the rest.
 */
final class WordClauses {
  private static final float EXACT = 1.9f;
  private static final float FOLDED = 1.6f;
  private static final float MEANT = 1.4f;
  private static final float GUESSED = 0.7f;
  private static final float IDLE = 0.1f;
  private static final Map<String, Float> REST =
      Map.of(
          IndexFields.KEYWORDS, 1.4f,
          IndexFields.FIELD_TEXT, 0.6f,
          IndexFields.DEPARTMENT_TEXT, 0.3f,
          IndexFields.DOCUMENTS, 0.25f);

  /** Long texts have nearly every word; they are asked for words that no title has. */
  private static final float STEPS = 0.15f;

  /** How many different syllables are looked for everywhere, and how many in titles. */
  private static final int MAX_FULL = 24;

  static final int MAX_TERMS = 120;

  /** Of three syllables up, how many must be found: two, and at least this share. */
  private static final double NEEDED = 0.3;

  static final float TIE = 0.1f;

  private WordClauses() {}

  /** Finds what has enough of the syllables, or any when not strict. */
  static Query of(List<Syllable> syllables, boolean strict, Vocabulary vocabulary) {
    Map<String, Syllable> distinct = new LinkedHashMap<>();
    syllables.stream()
        .limit(MAX_TERMS)
        .forEach(syllable -> distinct.putIfAbsent(syllable.plain(), syllable));
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    int counting = 0;
    int place = 0;
    for (Syllable syllable : distinct.values()) {
      Query anywhere = anywhere(syllable, place++ < MAX_FULL, vocabulary);
      words.add(weighed(anywhere, syllable.idle() ? IDLE : 1), Occur.SHOULD);
      counting += syllable.idle() ? 0 : 1;
    }
    return words.setMinimumNumberShouldMatch(strict ? needed(counting) : 1).build();
  }

  private static int needed(int terms) {
    return terms <= 2 ? Math.max(1, terms) : Math.max(2, (int) Math.ceil(terms * NEEDED));
  }

  private static Query anywhere(Syllable syllable, boolean everywhere, Vocabulary vocabulary) {
    List<Query> ways = new ArrayList<>();
    ways.add(term(IndexFields.TITLE_EXACT, syllable.typed(), EXACT));
    ways.add(term(IndexFields.TITLE, syllable.plain(), FOLDED));
    if (!everywhere) {
      return new DisjunctionMaxQuery(ways, TIE);
    }
    REST.forEach((field, weight) -> ways.add(term(field, syllable.plain(), weight)));
    if (!vocabulary.inTitles(syllable.plain())) {
      ways.add(term(IndexFields.STEPS, syllable.plain(), STEPS));
    }
    if (syllable.changed()) {
      ways.add(parts(syllable.meant(), 1));
    }
    if (!syllable.guessed().equals(syllable.meant())) {
      ways.add(parts(syllable.guessed(), GUESSED));
    }
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static Query parts(List<String> parts, float certainty) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String part : parts) {
      List<Query> places = new ArrayList<>();
      places.add(term(IndexFields.TITLE, part, MEANT * certainty));
      REST.forEach((field, weight) -> places.add(term(field, part, weight * certainty)));
      all.add(new DisjunctionMaxQuery(places, TIE), Occur.SHOULD);
    }
    return all.build();
  }

  static Query weighed(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  static Query term(String field, String term, float weight) {
    return weighed(new TermQuery(new Term(field, term)), weight);
  }
}
