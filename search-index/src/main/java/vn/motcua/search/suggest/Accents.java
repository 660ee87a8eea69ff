package vn.motcua.search.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the accents on folded syllables that the catalogue puts on them, judged by their neighbours:
 * {@code so do} is {@code sổ đỏ}, {@code so nha} is {@code số nhà}.
 */
final class Accents {
  private static final double PAIR = 2.5;
  private static final double ALONE = 1;

  private final Map<String, Map<String, Integer>> forms = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Map<String, Boolean> plainPairs = new HashMap<>();

  /** A syllable to be written: one of the forms of a folded one, or exactly as it was typed. */
  record Slot(String plain, Optional<String> typed) {
    static Slot any(String plain) {
      return new Slot(plain, Optional.empty());
    }

    static Slot fixed(String plain, String typed) {
      return new Slot(plain, Optional.of(typed));
    }
  }

  void learn(String phrase) {
    Syllables syllables = Syllables.of(phrase);
    for (int i = 0; i < syllables.size(); i++) {
      forms
          .computeIfAbsent(syllables.plain().get(i), any -> new HashMap<>())
          .merge(syllables.accented().get(i), 1, Integer::sum);
      if (i > 0) {
        pairs.merge(pair(syllables.accented(), i), 1, Integer::sum);
        plainPairs.put(pair(syllables.plain(), i), true);
      }
    }
  }

  private static String pair(List<String> syllables, int second) {
    return syllables.get(second - 1) + " " + syllables.get(second);
  }

  /** Whether all of it, and every two neighbours, stand somewhere just so. */
  boolean isUsual(List<String> plain) {
    for (int i = 0; i < plain.size(); i++) {
      if (!forms.containsKey(plain.get(i)) || (i > 0 && !plainPairs.containsKey(pair(plain, i)))) {
        return false;
      }
    }
    return true;
  }

  /** The likeliest way to write them all: by pairs, then by the syllables themselves. */
  String write(List<Slot> slots) {
    List<Map<String, String>> cameFrom = new ArrayList<>();
    Map<String, Double> scores = Map.of("", 0.0);
    for (Slot slot : slots) {
      Map<String, Double> next = new HashMap<>();
      Map<String, String> origins = new HashMap<>();
      for (String form : choices(slot)) {
        scores.forEach(
            (before, score) -> {
              double sum = score + gain(before, form, slot.plain());
              if (sum > next.getOrDefault(form, Double.NEGATIVE_INFINITY)) {
                next.put(form, sum);
                origins.put(form, before);
              }
            });
      }
      cameFrom.add(origins);
      scores = next;
    }
    return trace(scores, cameFrom);
  }

  private Set<String> choices(Slot slot) {
    return slot.typed()
        .map(Set::of)
        .orElseGet(() -> forms.getOrDefault(slot.plain(), Map.of(slot.plain(), 0)).keySet());
  }

  private double gain(String before, String form, String plain) {
    int alone = forms.getOrDefault(plain, Map.of()).getOrDefault(form, 0);
    return PAIR * Math.log1p(pairs.getOrDefault(before + " " + form, 0))
        + ALONE * Math.log1p(alone);
  }

  private static String trace(Map<String, Double> scores, List<Map<String, String>> cameFrom) {
    // Equal scores are decided by the letters, so that the same words are always written alike.
    String at =
        scores.entrySet().stream()
            .max(
                Map.Entry.<String, Double>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    List<String> written = new ArrayList<>();
    for (int i = cameFrom.size() - 1; i >= 0; i--) {
      written.add(0, at);
      at = cameFrom.get(i).getOrDefault(at, "");
    }
    return String.join(" ", written);
  }
}
