package vn.motcua.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import vn.motcua.search.lexicon.Lexicon;
import vn.motcua.search.query.Reading.Syllable;
import vn.motcua.search.spelling.Speller.Mood;

/** Reads what was typed: syllables, slips, phrases without meaning, rules of the lexicon. */
public final class QueryReader {
  private final Analyzer exact;
  private final Analyzer folded;

  public QueryReader(Analyzer exact, Analyzer folded) {
    this.exact = exact;
    this.folded = folded;
  }

  /** Reads a text with what is known now. */
  public Reading read(String text, Knowledge knowledge) {
    List<String> typed = QueryTerms.of(exact, text);
    List<String> plain = typed.stream().map(this::plain).toList();
    List<List<String>> meant = knowledge.speller().read(plain, Mood.CAREFUL);
    List<List<String>> guessed = knowledge.speller().read(plain, Mood.BOLD);
    List<String> flat = meant.stream().flatMap(List::stream).toList();
    List<String> said = said(typed, plain, meant, knowledge);
    List<Lexicon.Call> calls = knowledge.lexicon().calls(flat, said);
    List<Lexicon.Call> within =
        calls.stream()
            .flatMap(call -> knowledge.lexicon().within(call, flat, said).stream())
            .toList();
    boolean[] idle = idle(flat, calls, knowledge);
    List<Syllable> syllables = new ArrayList<>(typed.size());
    int at = 0;
    for (int i = 0; i < typed.size(); i++) {
      syllables.add(
          new Syllable(typed.get(i), plain.get(i), meant.get(i), guessed.get(i), idle[at]));
      at += meant.get(i).size();
    }
    return new Reading(
        syllables,
        useful(calls, knowledge),
        useful(within, knowledge),
        useful(guesses(typed, plain, guessed, calls, knowledge), knowledge));
  }

  private String plain(String typed) {
    List<String> plain = QueryTerms.of(folded, typed);
    return plain.isEmpty() ? typed : plain.get(0);
  }

  /** Calls with those of their phrases only that a title can have. */
  private static List<Lexicon.Call> useful(List<Lexicon.Call> calls, Knowledge knowledge) {
    return calls.stream()
        .map(call -> call.saying(knowledge.vocabulary()::inTitles))
        .filter(call -> !call.then().isEmpty())
        .toList();
  }

  /**
   * Each syllable as read: with its accents where it was left alone. Accents that no title and no
   * rule has are a slip and count as not typed.
   */
  private static List<String> said(
      List<String> typed, List<String> plain, List<List<String>> read, Knowledge knowledge) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      boolean asTyped =
          read.get(i).equals(List.of(plain.get(i)))
              && knowledge.vocabulary().isWritten(typed.get(i));
      said.addAll(asTyped ? List.of(typed.get(i)) : read.get(i));
    }
    return said;
  }

  /** Words that a rule was called by are not idle. */
  private static boolean[] idle(List<String> meant, List<Lexicon.Call> calls, Knowledge knowledge) {
    boolean[] idle = knowledge.idlePhrases().idle(meant);
    calls.stream()
        .filter(call -> !call.action())
        .forEach(call -> Arrays.fill(idle, call.from(), call.from() + call.length(), false));
    return idle;
  }

  private static List<Lexicon.Call> guesses(
      List<String> typed,
      List<String> plain,
      List<List<String>> guessed,
      List<Lexicon.Call> calls,
      Knowledge knowledge) {
    List<String> flat = guessed.stream().flatMap(List::stream).toList();
    List<String> said = said(typed, plain, guessed, knowledge);
    return knowledge.lexicon().calls(flat, said).stream()
        .filter(guess -> calls.stream().noneMatch(call -> call.then().equals(guess.then())))
        .toList();
  }
}
