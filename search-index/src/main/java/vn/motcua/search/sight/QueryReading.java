package vn.motcua.search.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.motcua.search.query.Reading;
import vn.motcua.search.query.Reading.Syllable;

/**
 * How a query was read.
 *
 * @param words in their order, as far as they were read
 * @param rules of the lexicon that it called
 */
public record QueryReading(List<Word> words, List<CalledRule> rules) {
  /**
   * What staff are shown of a reading.
   *
   * @param exact the analyzer the text was read with
   */
  static QueryReading of(String text, Reading reading, Analyzer exact, RuleOrigins origins) {
    List<String> places = asTyped(text, exact);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < reading.syllables().size(); i++) {
      words.add(Word.of(places.get(i), reading.syllables().get(i)));
    }
    List<CalledRule> rules =
        Stream.of(reading.calls(), reading.within(), reading.guesses())
            .flatMap(List::stream)
            .map(
                call ->
                    new CalledRule(
                        call.said(),
                        call.then(),
                        call.fields(),
                        call.action(),
                        origins.of(call.said(), call.then())))
            .toList();
    return new QueryReading(words, rules);
  }

  /** The words as they stand in the text; terms have their tone marks elsewhere. */
  private static List<String> asTyped(String text, Analyzer exact) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = exact.tokenStream("query", text)) {
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(text.substring(place.startOffset(), place.endOffset()));
      }
      stream.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /**
   * A word of the query.
   *
   * @param plain without accents
   * @param meant as it was probably meant: usually itself, several syllables when glued
   * @param guessed the same if a known syllable may be a slip as well
   * @param idle true when it belongs to a phrase that says nothing of the procedure
   */
  public record Word(
      String typed, String plain, List<String> meant, List<String> guessed, boolean idle) {

    private static Word of(String typed, Syllable syllable) {
      return new Word(
          typed, syllable.plain(), syllable.meant(), syllable.guessed(), syllable.idle());
    }

    /** True when something else was looked for as well. */
    public boolean changed() {
      return !meant.equals(List.of(plain));
    }

    /** True when something that is only guessed was looked for too. */
    public boolean doubted() {
      return !guessed.equals(meant);
    }

    /** Everything that is looked for in its place, without accents. */
    Set<String> forms() {
      Set<String> forms = new LinkedHashSet<>(meant);
      forms.addAll(guessed);
      forms.add(plain);
      return forms;
    }
  }

  /**
   * A rule that the query called.
   *
   * @param said what called it, without accents
   * @param then what is looked for as well, without accents
   * @param fields thematic areas it points to
   * @param action true when it ranks and finds nothing by itself
   * @param origins files of the packed lexicon it stands in; empty for a rule of staff
   */
  public record CalledRule(
      String said, List<String> then, List<String> fields, boolean action, List<String> origins) {
    /** How explanations name it. */
    public String name() {
      return said + " → " + String.join(" | ", then);
    }
  }
}
