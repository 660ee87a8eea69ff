package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import vn.motcua.search.index.TonePlacementFilter;

/**
 * The syllables of numbered phrases: a sorted array of them folded, each with the phrases it stands
 * in, and every phrase as numbers of its accented syllables. Read-only once made.
 */
final class SyllableTable {
  private final String[] plain;
  private final int[][] standsIn;
  private final String[] accented;
  private final String[] placed;
  private final int[] plainOf;
  private final int[][] written;

  SyllableTable(List<String> phrases) {
    written = new int[phrases.size()][];
    Map<String, Integer> forms = new HashMap<>();
    List<String> inOrder = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    TreeMap<String, IntStream.Builder> places = new TreeMap<>();
    for (int phrase = 0; phrase < written.length; phrase++) {
      Syllables syllables = Syllables.of(phrases.get(phrase));
      written[phrase] = new int[syllables.size()];
      for (int at = 0; at < syllables.size(); at++) {
        String form = syllables.accented().get(at);
        Integer known = forms.putIfAbsent(form, inOrder.size());
        if (known == null) {
          inOrder.add(form);
          folded.add(syllables.plain().get(at));
        }
        written[phrase][at] = known == null ? inOrder.size() - 1 : known;
        places.computeIfAbsent(syllables.plain().get(at), any -> IntStream.builder()).add(phrase);
      }
    }
    accented = inOrder.toArray(new String[0]);
    placed = inOrder.stream().map(TonePlacementFilter::placed).toArray(String[]::new);
    plain = places.keySet().toArray(new String[0]);
    standsIn =
        places.values().stream()
            .map(numbers -> numbers.build().distinct().toArray())
            .toArray(int[][]::new);
    plainOf = folded.stream().mapToInt(syllable -> Arrays.binarySearch(plain, syllable)).toArray();
  }

  /** How many syllables a phrase has. */
  int length(int phrase) {
    return written[phrase].length;
  }

  /** The folded syllable of a phrase at a place. */
  String plain(int phrase, int at) {
    return plain[plainOf[written[phrase][at]]];
  }

  /** Whether a syllable of a phrase is among those that fit. */
  boolean fits(FixedBitSet fitting, int phrase, int at) {
    return fitting.get(plainOf[written[phrase][at]]);
  }

  /** How the accents of a syllable of a phrase agree with what was typed. */
  double agreement(TypedSyllable typed, int phrase, int at) {
    int form = written[phrase][at];
    return typed.agrees(accented[form], placed[form]);
  }

  /** The folded syllables one that was typed may be, by their place in the array. */
  FixedBitSet fitting(TypedSyllable typed) {
    FixedBitSet fitting = new FixedBitSet(Math.max(1, plain.length));
    for (String way : typed.ways()) {
      int at = Arrays.binarySearch(plain, way);
      if (typed.unfinished()) {
        for (int i = at < 0 ? -at - 1 : at; i < plain.length && plain[i].startsWith(way); i++) {
          fitting.set(i);
        }
      } else if (at >= 0) {
        fitting.set(at);
      }
    }
    return fitting;
  }

  /** The phrases that have a fitting syllable for each that was typed. */
  FixedBitSet having(List<FixedBitSet> fitting) {
    FixedBitSet all = having(fitting.get(0));
    for (int i = 1; i < fitting.size(); i++) {
      all.and(having(fitting.get(i)));
    }
    return all;
  }

  private FixedBitSet having(FixedBitSet syllables) {
    FixedBitSet phrases = new FixedBitSet(Math.max(1, written.length));
    for (int i = next(syllables, 0); i >= 0; i = next(syllables, i + 1)) {
      for (int phrase : standsIn[i]) {
        phrases.set(phrase);
      }
    }
    return phrases;
  }

  /** The next number of a set from one on; -1 when there is none. */
  static int next(FixedBitSet bits, int from) {
    int next = from < bits.length() ? bits.nextSetBit(from) : bits.length();
    return next < bits.length() ? next : -1;
  }
}
