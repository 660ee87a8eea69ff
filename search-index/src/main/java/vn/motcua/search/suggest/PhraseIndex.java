package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.index.TonePlacementFilter;
import vn.motcua.search.suggest.Suggestion.Kind;

/**
 * Phrases by the beginnings of their syllables, in memory: a sorted array of folded syllables, each
 * with the phrases it stands in. Read-only once made.
 */
final class PhraseIndex {
  /** The best come first; equals in an order that never changes. */
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.score())
          .thenComparingInt(Ranked::number);

  /** Of what has the letters here and there, but not the accents that were typed. */
  private static final double UNFIT = -1000;

  private record Ranked(int number, double score) {}

  private final List<Phrase> phrases;
  private final String[] keys;
  private final String[] plain;
  private final int[][] standsIn;
  private final String[] accented;
  private final String[] placed;
  private final int[] plainOf;
  private final int[][] written;

  PhraseIndex(List<Phrase> given) {
    phrases =
        given.stream()
            .sorted(
                Comparator.comparingDouble((Phrase phrase) -> -phrase.weight())
                    .thenComparing(phrase -> phrase.suggestion().text())
                    .thenComparing(phrase -> phrase.suggestion().href()))
            .toList();
    keys = new String[phrases.size()];
    written = new int[phrases.size()][];
    Map<String, Integer> numbers = new HashMap<>();
    List<String> forms = new ArrayList<>();
    TreeMap<String, List<Integer>> postings = new TreeMap<>();
    List<String> foldedForms = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      Suggestion suggestion = phrases.get(i).suggestion();
      keys[i] = suggestion.code() == null ? "" : CodeKey.of(suggestion.code());
      Syllables syllables = Syllables.of(suggestion.text());
      written[i] = new int[syllables.size()];
      for (int at = 0; at < syllables.size(); at++) {
        String form = syllables.accented().get(at);
        String folded = syllables.plain().get(at);
        Integer number = numbers.get(form);
        if (number == null) {
          number = forms.size();
          numbers.put(form, number);
          forms.add(form);
          foldedForms.add(folded);
        }
        written[i][at] = number;
        List<Integer> places = postings.computeIfAbsent(folded, any -> new ArrayList<>());
        if (places.isEmpty() || places.get(places.size() - 1) != i) {
          places.add(i);
        }
      }
    }
    accented = forms.toArray(new String[0]);
    placed = forms.stream().map(TonePlacementFilter::placed).toArray(String[]::new);
    plain = postings.keySet().toArray(new String[0]);
    standsIn =
        postings.values().stream()
            .map(places -> places.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    plainOf = foldedForms.stream().mapToInt(folded -> Arrays.binarySearch(plain, folded)).toArray();
  }

  /** Phrases with a code that is, begins with or contains the key, in this order. */
  List<Phrase> byCode(String key, int most) {
    List<Ranked> found = new ArrayList<>();
    for (int i = 0; i < keys.length; i++) {
      int at = keys[i].indexOf(key);
      if (at >= 0) {
        found.add(new Ranked(i, keys[i].equals(key) ? 2 : at == 0 ? 1 : 0));
      }
    }
    return found.stream().sorted(BEST_FIRST).limit(most).map(this::phrase).toList();
  }

  private Phrase phrase(Ranked ranked) {
    return phrases.get(ranked.number());
  }

  /** The best phrases that have all of it. */
  List<Phrase> find(List<TypedSyllable> typed, int most) {
    if (typed.isEmpty() || most < 1) {
      return List.of();
    }
    List<FixedBitSet> fitting = typed.stream().map(this::fitting).toList();
    FixedBitSet candidates = candidates(fitting);
    PriorityQueue<Ranked> best = new PriorityQueue<>(most + 1, BEST_FIRST.reversed());
    for (int i = next(candidates, 0); i >= 0; i = next(candidates, i + 1)) {
      double score = score(i, typed, fitting);
      if (score > UNFIT) {
        best.add(new Ranked(i, score));
      }
      if (best.size() > most) {
        best.poll();
      }
    }
    return best.stream().sorted(BEST_FIRST).map(this::phrase).toList();
  }

  private FixedBitSet candidates(List<FixedBitSet> fitting) {
    FixedBitSet candidates = having(fitting.get(0));
    for (int i = 1; i < fitting.size(); i++) {
      candidates.and(having(fitting.get(i)));
    }
    return candidates;
  }

  /** The weight of the heaviest phrase that has all of it; 0 when none has. */
  double weight(List<TypedSyllable> typed) {
    int first =
        typed.isEmpty() ? -1 : next(candidates(typed.stream().map(this::fitting).toList()), 0);
    return first < 0 ? 0 : phrases.get(first).weight();
  }

  private static int next(FixedBitSet bits, int from) {
    if (from >= bits.length()) {
      return -1;
    }
    int next = bits.nextSetBit(from);
    return next < bits.length() ? next : -1;
  }

  /** The folded syllables one that was typed may be, by their place. */
  private FixedBitSet fitting(TypedSyllable typed) {
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

  private FixedBitSet having(FixedBitSet syllables) {
    FixedBitSet phrasesWithIt = new FixedBitSet(Math.max(1, phrases.size()));
    for (int i = next(syllables, 0); i >= 0; i = next(syllables, i + 1)) {
      for (int phrase : i < standsIn.length ? standsIn[i] : new int[0]) {
        phrasesWithIt.set(phrase);
      }
    }
    return phrasesWithIt;
  }

  /** Where it stands counts most, then the accents, then whether little else is said. */
  private double score(int number, List<TypedSyllable> typed, List<FixedBitSet> fitting) {
    int[] syllables = written[number];
    int from = together(syllables, fitting);
    int begin = begin(syllables);
    Phrase phrase = phrases.get(number);
    boolean first = from >= 0 && (from == 0 || from == begin);
    double score = first ? 20 : from >= 0 ? 10 : 0;
    double agreement = agreement(syllables, Math.max(0, from), from >= 0, typed, fitting);
    if (from < 0 && agreement < typed.stream().filter(TypedSyllable::hasAccents).count()) {
      return UNFIT;
    }
    score += agreement * 4;
    score += first && phrase.suggestion().kind() != Kind.PROCEDURE ? 5 : 0;
    return score + 8 * (phrase.weight() - 1) - 0.15 * Math.min(20, syllables.length - begin);
  }

  /** Where all of it stands side by side; -1 when it does not. */
  private int together(int[] syllables, List<FixedBitSet> fitting) {
    for (int from = 0; from + fitting.size() <= syllables.length; from++) {
      int at = 0;
      while (at < fitting.size() && fitting.get(at).get(plainOf[syllables[from + at]])) {
        at++;
      }
      if (at == fitting.size()) {
        return from;
      }
    }
    return -1;
  }

  /** Behind the words "thủ tục", with which many titles begin. */
  private int begin(int[] syllables) {
    return syllables.length > 2
            && plain[plainOf[syllables[0]]].equals("thu")
            && plain[plainOf[syllables[1]]].equals("tuc")
        ? 2
        : 0;
  }

  private double agreement(
      int[] syllables,
      int from,
      boolean together,
      List<TypedSyllable> typed,
      List<FixedBitSet> fitting) {
    double agreement = 0;
    for (int i = 0; i < typed.size(); i++) {
      double best = -1;
      int to = together ? from + i + 1 : syllables.length;
      for (int at = together ? from + i : 0; at < to; at++) {
        if (fitting.get(i).get(plainOf[syllables[at]])) {
          best =
              Math.max(best, typed.get(i).agrees(accented[syllables[at]], placed[syllables[at]]));
        }
      }
      agreement += best;
    }
    return agreement;
  }
}
