package vn.motcua.search.suggest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.search.event.LifeEvents;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.PublishedTitles;
import vn.motcua.search.lexicon.PackedLexicon;
import vn.motcua.search.suggest.Suggestion.Kind;
import vn.motcua.text.TypedText;

/** What to offer while someone types. */
@ApplicationScoped
public class Suggestions {
  private static final int SHORTEST = 2;

  /** More than are shown: some are stopped, some are twins. */
  private static final int SPARE = 40;

  /** So that there is room for titles. */
  private static final Map<Kind, Integer> MOST = Map.of(Kind.FIELD, 2, Kind.NEED, 3, Kind.EVENT, 2);

  @Inject private PublishedTitles titles;
  @Inject private LifeEvents events;
  @Inject private Meaning meaning;
  @Inject @Any private Instance<StopList> stopLists;

  private volatile PhraseIndex phrases = new PhraseIndex(List.of());

  void collectAgain(@Observes @Priority(LifeEvents.FIRST + 1) PublishedTitles.Reading reading) {
    phrases = Phrasebook.index(reading.titles(), events.offered(), PackedLexicon.read().rules());
  }

  /**
   * The best, at most so many: codes first, then what has all that was typed, then what has it once
   * typing errors are undone. Nothing under two letters.
   */
  public List<Suggestion> of(String text, int size) {
    titles.get();
    Syllables typed = Syllables.of(text);
    if (String.join("", typed.plain()).length() < SHORTEST) {
      return List.of();
    }
    PhraseIndex known = phrases;
    Choice choice = new Choice(size);
    String key = CodeKey.of(text);
    if (CodeKey.isFragment(key)) {
      choice.all(known.byCode(key, size + SPARE));
    }
    List<Phrase> literal = known.find(TypedSyllable.soFar(typed), size + SPARE);
    choice.some(literal);
    choice.all(literal);
    if (choice.chosen.isEmpty()) {
      List<Phrase> meant =
          known.find(TypedSyllable.meant(typed, meaning.of(typed.plain())), size + SPARE);
      choice.some(meant);
      choice.all(meant);
    }
    return List.copyOf(choice.chosen);
  }

  /** Fields whose name has a syllable of the text, those with more of them first. */
  public List<Suggestion> fields(String text, int size) {
    Syllables typed = Syllables.of(text);
    PhraseIndex known = phrases;
    List<Suggestion> fields = new ArrayList<>();
    for (TypedSyllable syllable : TypedSyllable.whole(typed)) {
      known.find(List.of(syllable), size + SPARE).stream()
          .map(Phrase::suggestion)
          .filter(suggestion -> suggestion.kind() == Kind.FIELD && !fields.contains(suggestion))
          .forEach(fields::add);
    }
    return fields.stream().limit(size).toList();
  }

  /** What is offered, filling up. */
  private final class Choice {
    private final int size;
    private final List<Suggestion> chosen = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    private Choice(int size) {
      this.size = size;
    }

    /** As many of each kind as leave room for the others. */
    private void some(List<Phrase> found) {
      for (Phrase phrase : found) {
        Kind kind = phrase.suggestion().kind();
        if (counts.getOrDefault(kind, 0) < MOST.getOrDefault(kind, size)) {
          add(phrase.suggestion());
        }
      }
    }

    private void all(List<Phrase> found) {
      found.forEach(phrase -> add(phrase.suggestion()));
    }

    private void add(Suggestion suggestion) {
      if (chosen.size() < size
          && texts.add(TypedText.folded(suggestion.text()))
          && stopLists.stream().noneMatch(list -> list.stops(suggestion))) {
        chosen.add(suggestion);
        counts.merge(suggestion.kind(), 1, Integer::sum);
      }
    }
  }
}
