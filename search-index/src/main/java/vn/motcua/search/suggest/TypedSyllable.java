package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.search.index.FinalVowelFilter;
import vn.motcua.search.index.TonePlacementFilter;
import vn.motcua.search.spelling.Keystrokes;

/**
 * A syllable of what was typed so far.
 *
 * @param accented as typed, in lower case; empty when typing errors were undone
 * @param placed the same with its tone mark where {@link TonePlacementFilter} puts it
 * @param ways what it may be, folded
 * @param unfinished true for the last one: more letters may follow
 */
record TypedSyllable(String accented, String placed, Set<String> ways, boolean unfinished) {
  private static TypedSyllable typed(String accented, Set<String> ways, boolean unfinished) {
    return new TypedSyllable(accented, TonePlacementFilter.placed(accented), ways, unfinished);
  }

  /** As typed, every syllable finished. */
  static List<TypedSyllable> whole(Syllables typed) {
    List<TypedSyllable> all = new ArrayList<>();
    for (int i = 0; i < typed.size(); i++) {
      all.add(typed(typed.accented().get(i), Set.of(typed.plain().get(i)), false));
    }
    return all;
  }

  /** As typed so far. */
  static List<TypedSyllable> soFar(Syllables typed) {
    List<TypedSyllable> all = new ArrayList<>(whole(typed));
    TypedSyllable last = all.remove(all.size() - 1);
    all.add(typed(last.accented(), last.ways(), true));
    return all;
  }

  /**
   * With typing errors undone; the last may be the beginning of what the keys would have made.
   *
   * @param meant each syllable as it was probably meant
   */
  static List<TypedSyllable> meant(Syllables typed, List<List<String>> meant) {
    List<TypedSyllable> all = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      boolean last = i == meant.size() - 1;
      List<String> parts = meant.get(i);
      for (int part = 0; part < parts.size(); part++) {
        Set<String> ways = new LinkedHashSet<>(Set.of(parts.get(part)));
        if (last && parts.size() == 1) {
          ways.add(typed.plain().get(i));
          ways.addAll(Keystrokes.undone(typed.plain().get(i)));
          ways.removeIf(String::isEmpty);
        }
        all.add(typed("", ways, last && part == parts.size() - 1));
      }
    }
    return all;
  }

  boolean hasAccents() {
    return !accented.isEmpty() && !ways.contains(FinalVowelFilter.unified(accented));
  }

  /**
   * 1 when the typed accents are those of a word, -1 when they are others, 0 without any.
   *
   * @param wordPlaced the word with its tone mark in place
   */
  double agrees(String word, String wordPlaced) {
    if (!hasAccents()) {
      return unfinished && accented.length() == word.length() ? 0.1 : 0;
    }
    boolean same = placed.equals(wordPlaced) || (unfinished && word.startsWith(accented));
    return same ? 1 : -1;
  }
}
