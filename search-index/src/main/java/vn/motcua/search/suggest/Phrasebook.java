package vn.motcua.search.suggest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.search.event.LifeEvent;
import vn.motcua.search.event.LifeEventPage;
import vn.motcua.search.index.PublishedTitle;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.suggest.Suggestion.Kind;
import vn.motcua.text.TypedText;

/** Collects what can be offered: titles, fields, life events, and everyday words that lead on. */
final class Phrasebook {
  /** The first phrases of a rule are those most said. */
  private static final int PHRASES_OF_RULE = 6;

  /** How much less each further phrase of a rule weighs. */
  private static final double LATER = 0.03;

  /** What each phrase of a rule adds, and how many are counted. */
  private static final double MANY_WORDS = 0.015;

  private static final int MANY = 20;
  private static final Pattern VOWEL_OR_DIGIT = Pattern.compile("[aeiouy0-9]");
  private static final double EVENT_WEIGHT = 1.7;
  private static final double FIELD_WEIGHT = 1.5;

  private final List<Phrase> phrases = new ArrayList<>();
  private final Set<String> said = new HashSet<>();

  private Phrasebook() {}

  static PhraseIndex index(
      List<PublishedTitle> titles, List<LifeEvent> events, Collection<LexiconRule> rules) {
    Phrasebook book = new Phrasebook();
    book.fields(titles);
    book.titles(titles);
    book.needs(rules, new PhraseIndex(book.phrases));
    book.events(events);
    return new PhraseIndex(book.phrases);
  }

  private void fields(List<PublishedTitle> titles) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (PublishedTitle title : titles) {
      if (title.field() != null) {
        counts.merge(title.field(), 1L, Long::sum);
      }
    }
    counts.forEach(
        (field, count) ->
            phrases.add(
                new Phrase(
                    new Suggestion(
                        field, null, Kind.FIELD, "/thu-tuc?field=" + encoded(field), count),
                    FIELD_WEIGHT)));
  }

  private void titles(List<PublishedTitle> titles) {
    for (PublishedTitle title : titles) {
      String href = "/thu-tuc/" + title.code();
      phrases.add(
          new Phrase(
              new Suggestion(title.name(), title.code(), Kind.PROCEDURE, href, 0), title.boost()));
      said.add(TypedText.folded(title.name()));
    }
  }

  /** Everyday words, as far as a title has what they mean. */
  private void needs(Collection<LexiconRule> rules, PhraseIndex known) {
    for (LexiconRule rule : rules) {
      double weight = rule.action() ? 0 : weight(rule, known);
      if (weight > 0) {
        List<String> said = rule.when();
        for (int i = 0; i < Math.min(PHRASES_OF_RULE, said.size()); i++) {
          String phrase = said.get(i);
          if (isReadable(phrase) && this.said.add(TypedText.folded(phrase))) {
            phrases.add(new Phrase(need(phrase), weight - LATER * i));
          }
        }
      }
    }
  }

  /** Several words, none of them an abbreviation. */
  private static boolean isReadable(String phrase) {
    List<String> syllables = Syllables.of(phrase).plain();
    return syllables.size() > 1
        && syllables.stream().allMatch(syllable -> VOWEL_OR_DIGIT.matcher(syllable).find());
  }

  private static Suggestion need(String phrase) {
    return new Suggestion(phrase, null, Kind.NEED, "/thu-tuc?q=" + encoded(phrase), 0);
  }

  /**
   * That of the best title a rule leads to, more for what people have many words for; 0 when it
   * leads to no title.
   */
  private static double weight(LexiconRule rule, PhraseIndex known) {
    double best = best(rule, known);
    return best == 0 ? 0 : best + MANY_WORDS * Math.min(MANY, rule.when().size());
  }

  private static double best(LexiconRule rule, PhraseIndex known) {
    return rule.then().stream()
        .mapToDouble(phrase -> known.weight(TypedSyllable.whole(Syllables.of(phrase))))
        .max()
        .orElse(0);
  }

  private void events(List<LifeEvent> events) {
    for (LifeEvent event : events) {
      String href = LifeEventPage.PATH + "/" + event.id();
      for (String name : Set.of(event.name().vi(), event.name().en())) {
        phrases.add(new Phrase(new Suggestion(name, null, Kind.EVENT, href, 0), EVENT_WEIGHT));
      }
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
