package vn.motcua.search.suggest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.search.ProcedureSearch;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.event.LifeEvents;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.PublishedTitles;
import vn.motcua.search.lexicon.PackedLexicon;
import vn.motcua.search.suggest.Accents.Slot;

/**
 * The sentence somebody probably meant, with its accents; offered beside the results, never instead
 * of them. Missing accents alone are no mistake.
 */
@ApplicationScoped
public class DidYouMean {
  private static final int LONGEST = 24;
  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  @Inject private ProcedureSearch search;
  @Inject private Meaning meaning;

  private volatile Accents accents = new Accents();

  void learnAgain(@Observes @Priority(LifeEvents.FIRST + 1) PublishedTitles.Reading reading) {
    accents = learned(reading);
  }

  static Accents learned(PublishedTitles.Reading reading) {
    Accents learned = new Accents();
    reading
        .titles()
        .forEach(
            title -> {
              learned.learn(title.name());
              if (title.field() != null) {
                learned.learn(title.field());
              }
            });
    PackedLexicon lexicon = PackedLexicon.read();
    lexicon.rules().forEach(rule -> rule.when().forEach(learned::learn));
    lexicon.idlePhrases().forEach(learned::learn);
    return learned;
  }

  /** What to offer for a search; only what finds something with the same filters. */
  public Optional<String> of(SearchRequest request) {
    return probably(request.text())
        .filter(
            text ->
                search.finds(new SearchRequest(text, request.filters(), request.status(), 0, 1)));
  }

  private Optional<String> probably(String text) {
    Syllables typed = Syllables.of(text);
    if (typed.size() == 0
        || typed.size() > LONGEST
        || CodeKey.isFragment(CodeKey.of(text))
        || accents.isUsual(typed.plain())) {
      return Optional.empty();
    }
    return written(typed, meaning.of(typed.plain()), accents);
  }

  /** The sentence with its accents; empty when it was typed as it was meant. */
  static Optional<String> written(Syllables typed, List<List<String>> meant, Accents accents) {
    List<Slot> slots = new ArrayList<>();
    boolean changed = false;
    for (int i = 0; i < typed.size(); i++) {
      String plain = typed.plain().get(i);
      boolean asTyped = meant.get(i).equals(List.of(plain)) || DIGIT.matcher(plain).lookingAt();
      if (asTyped) {
        boolean fixed = typed.hasAccents(i) || !accents.isUsual(List.of(plain));
        slots.add(fixed ? Slot.fixed(plain, typed.accented().get(i)) : Slot.any(plain));
      } else {
        changed = true;
        meant.get(i).forEach(part -> slots.add(Slot.any(part)));
      }
    }
    return changed ? Optional.of(accents.write(slots)) : Optional.empty();
  }
}
