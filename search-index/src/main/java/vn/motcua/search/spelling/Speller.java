package vn.motcua.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the catalogue's words in what was mistyped: each syllable may stay, or become a neighbour
 * by one letter, by sound, by undone keystrokes, or fall apart into several; the path through the
 * whole query whose neighbours go together best in titles wins. Changing a syllable that is known
 * costs much, or a free order of words would be "corrected".
 */
public final class Speller {
  private static final double UNKNOWN = 14;
  private static final double LETTER = 4.5;
  private static final double SOUND = 3.5;
  private static final double KEYS = 1.5;
  private static final double SPLIT = 3;
  private static final double KNOWN_CHANGED = 5.5;
  private static final double PAIR_GAIN = 1.3;
  private static final int MAX_PARTS = 4;

  /** Longer than any four syllables: no word, glued or not. */
  private static final int LONGEST = 28;

  private static final int MAX_WAYS = 24;
  private static final int MAX_TERMS = 40;

  /** One way to read a token. */
  private record Way(List<String> syllables, double cost) {
    String first() {
      return syllables.get(0);
    }

    String last() {
      return syllables.get(syllables.size() - 1);
    }
  }

  private final Vocabulary vocabulary;

  public Speller(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Each folded token as it was probably meant: usually itself; several syllables when glued. */
  public List<List<String>> read(List<String> tokens) {
    if (tokens.isEmpty() || tokens.size() > MAX_TERMS) {
      return tokens.stream().map(List::of).toList();
    }
    List<List<Way>> columns = tokens.stream().map(this::ways).toList();
    return bestPath(columns);
  }

  private List<List<String>> bestPath(List<List<Way>> columns) {
    List<Map<Way, Way>> from = new ArrayList<>();
    Map<Way, Double> costs = new LinkedHashMap<>();
    columns.get(0).forEach(way -> costs.put(way, way.cost() - inner(way)));
    from.add(Map.of());
    for (int i = 1; i < columns.size(); i++) {
      Map<Way, Double> next = new LinkedHashMap<>();
      Map<Way, Way> origins = new HashMap<>();
      for (Way way : columns.get(i)) {
        double best = Double.MAX_VALUE;
        for (Map.Entry<Way, Double> before : costs.entrySet()) {
          double cost =
              before.getValue()
                  + way.cost()
                  - inner(way)
                  - gain(before.getKey().last(), way.first());
          if (cost < best) {
            best = cost;
            origins.put(way, before.getKey());
          }
        }
        next.put(way, best);
      }
      costs.clear();
      costs.putAll(next);
      from.add(origins);
    }
    return trace(costs, from);
  }

  private static List<List<String>> trace(Map<Way, Double> costs, List<Map<Way, Way>> from) {
    Way at = costs.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<List<String>> path = new ArrayList<>();
    for (int i = from.size() - 1; ; i--) {
      path.add(0, at.syllables());
      Way origin = from.get(i).get(at);
      if (origin == null) {
        return path;
      }
      at = origin;
    }
  }

  private double inner(Way way) {
    double gain = 0;
    for (int i = 1; i < way.syllables().size(); i++) {
      gain += gain(way.syllables().get(i - 1), way.syllables().get(i));
    }
    return gain;
  }

  private double gain(String first, String second) {
    return PAIR_GAIN * Math.log1p(vocabulary.frequency(first, second));
  }

  private List<Way> ways(String token) {
    boolean known = vocabulary.knows(token);
    Map<String, Double> single = new LinkedHashMap<>();
    single.put(token, known ? 0 : UNKNOWN);
    if (token.length() > 1 && token.length() <= LONGEST) {
      double extra = known ? KNOWN_CHANGED : 0;
      offer(single, Keystrokes.undone(token), KEYS + extra);
      if (hasVowel(token)) {
        offer(single, Sounds.like(token), SOUND + extra);
        offer(single, vocabulary.oneLetterFrom(token), LETTER + extra);
      }
      if (!known && hasVowel(token)) {
        for (String undone : Keystrokes.undone(token)) {
          offer(single, vocabulary.oneLetterFrom(undone), KEYS + LETTER);
        }
      }
    }
    List<Way> ways = new ArrayList<>();
    single.forEach((syllable, cost) -> ways.add(new Way(List.of(syllable), cost)));
    if (!known && token.length() > 3 && token.length() <= LONGEST) {
      split(token, new ArrayList<>(), ways);
    }
    ways.sort(
        Comparator.comparingDouble(
            way -> way.cost() - Math.log1p(vocabulary.frequency(way.first())) / 4));
    return ways.size() > MAX_WAYS ? ways.subList(0, MAX_WAYS) : ways;
  }

  /** Without one it is an abbreviation, not a syllable with a letter wrong. */
  private static boolean hasVowel(String token) {
    return token.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }

  private void offer(Map<String, Double> ways, Set<String> candidates, double cost) {
    for (String candidate : candidates) {
      if (vocabulary.knows(candidate)) {
        ways.merge(candidate, cost, Math::min);
      }
    }
  }

  private void split(String rest, List<String> done, List<Way> ways) {
    if (rest.isEmpty()) {
      if (done.size() > 1) {
        ways.add(new Way(List.copyOf(done), SPLIT * (done.size() - 1)));
      }
      return;
    }
    if (done.size() == MAX_PARTS) {
      return;
    }
    for (int end = Math.min(rest.length(), 7); end >= 2; end--) {
      String head = rest.substring(0, end);
      if (vocabulary.knows(head)) {
        done.add(head);
        split(rest.substring(end), done, ways);
        done.remove(done.size() - 1);
      }
    }
  }
}
