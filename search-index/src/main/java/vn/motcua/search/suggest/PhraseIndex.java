package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.FixedBitSet;
import vn.motcua.search.index.CodeKey;
import vn.motcua.search.suggest.Suggestion.Kind;

/** Phrases by the beginnings of their syllables, in memory. Read-only once made. */
final class PhraseIndex {
  /** The best come first; equals in an order that never changes. */
  private static final Comparator<Ranked> BEST_FIRST =
      Comparator.comparingDouble((Ranked ranked) -> -ranked.score())
          .thenComparingInt(Ranked::number);

  private static final double AT_THE_BEGINNING = 20;
  private static final double TOGETHER = 10;
  private static final double ACCENTS = 4;
  private static final double NO_TITLE = 5;
  private static final double WEIGHT = 8;
  private static final double LENGTH = 0.15;
  private static final int LONG = 20;

  /** Of what has the letters here and there, but not the accents that were typed. */
  private static final double UNFIT = -1000;

  private record Ranked(int number, double score) {}

  private final List<Phrase> phrases;
  private final SyllableTable table;
  private final String[] keys;

  PhraseIndex(List<Phrase> given) {
    phrases =
        given.stream()
            .sorted(
                Comparator.comparingDouble((Phrase phrase) -> -phrase.weight())
                    .thenComparing(phrase -> phrase.suggestion().text())
                    .thenComparing(phrase -> phrase.suggestion().href()))
            .toList();
    table = new SyllableTable(phrases.stream().map(phrase -> phrase.suggestion().text()).toList());
    keys =
        phrases.stream()
            .map(phrase -> phrase.suggestion().code())
            .map(code -> code == null ? "" : CodeKey.of(code))
            .toArray(String[]::new);
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
    List<FixedBitSet> fitting = typed.stream().map(table::fitting).toList();
    FixedBitSet candidates = table.having(fitting);
    PriorityQueue<Ranked> best = new PriorityQueue<>(most + 1, BEST_FIRST.reversed());
    for (int i = SyllableTable.next(candidates, 0);
        i >= 0;
        i = SyllableTable.next(candidates, i + 1)) {
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

  /** The weight of the heaviest phrase that has all of it; 0 when none has. */
  double weight(List<TypedSyllable> typed) {
    if (typed.isEmpty()) {
      return 0;
    }
    FixedBitSet candidates = table.having(typed.stream().map(table::fitting).toList());
    int heaviest = SyllableTable.next(candidates, 0);
    return heaviest < 0 ? 0 : phrases.get(heaviest).weight();
  }

  /** Where it stands counts most, then the accents, then whether little else is said. */
  private double score(int number, List<TypedSyllable> typed, List<FixedBitSet> fitting) {
    int from = together(number, fitting);
    double agreement = agreement(number, from, typed, fitting);
    if (from < 0 && agreement < typed.stream().filter(TypedSyllable::hasAccents).count()) {
      return UNFIT;
    }
    int begin = begin(number);
    boolean first = from == 0 || from == begin;
    Phrase phrase = phrases.get(number);
    return (first ? AT_THE_BEGINNING : from > 0 ? TOGETHER : 0)
        + ACCENTS * agreement
        + (first && phrase.suggestion().kind() != Kind.PROCEDURE ? NO_TITLE : 0)
        + WEIGHT * (phrase.weight() - 1)
        - LENGTH * Math.min(LONG, table.length(number) - begin);
  }

  /** Where all of it stands side by side; -1 when it does not. */
  private int together(int number, List<FixedBitSet> fitting) {
    for (int from = 0; from + fitting.size() <= table.length(number); from++) {
      int at = 0;
      while (at < fitting.size() && table.fits(fitting.get(at), number, from + at)) {
        at++;
      }
      if (at == fitting.size()) {
        return from;
      }
    }
    return -1;
  }

  /** Behind the words "thủ tục", with which many titles begin. */
  private int begin(int number) {
    return table.length(number) > 2
            && table.plain(number, 0).equals("thu")
            && table.plain(number, 1).equals("tuc")
        ? 2
        : 0;
  }

  /** How the typed accents agree, where it stands together or wherever they agree best. */
  private double agreement(
      int number, int from, List<TypedSyllable> typed, List<FixedBitSet> fitting) {
    double agreement = 0;
    for (int i = 0; i < typed.size(); i++) {
      double best = -1;
      int to = from < 0 ? table.length(number) : from + i + 1;
      for (int at = from < 0 ? 0 : from + i; at < to; at++) {
        if (table.fits(fitting.get(i), number, at)) {
          best = Math.max(best, table.agreement(typed.get(i), number, at));
        }
      }
      agreement += best;
    }
    return agreement;
  }
}
