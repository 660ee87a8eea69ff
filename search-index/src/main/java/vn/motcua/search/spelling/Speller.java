package vn.motcua.search.spelling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the catalogue's words in what was mistyped: each syllable may stay, or become a neighbour
 * by one letter, by sound, by undone keystrokes, or fall apart into several; the path through the
 * whole query whose neighbours go together best in titles wins. Changing a syllable that is known
 * costs much, or a free order of words would be "corrected".
 */
public final class Speller {
  private static final double UNKNOWN = 14;
  private static final double KEYS = 1.5;
  private static final double SPLIT = 3;
  private static final double PAIR_GAIN = 1.3;
  private static final int MAX_PARTS = 4;

  /** Longer than any four syllables: no word, glued or not. */
  private static final int LONGEST = 28;

  private static final int MAX_WAYS = 24;
  private static final int MAX_TERMS = 40;

  /** There are some 7,000 syllables; room for their usual misspellings, none for a flood. */
  private static final int MAX_REMEMBERED = 20_000;

  /** How readily something else is read. */
  public enum Mood {
    /** A known syllable is what was meant, unless its neighbours say so very clearly. */
    CAREFUL(4.5, 3.5, 5.5),
    /** A known syllable may be a slip as well: "tư pháo" is "tư pháp". A guess to add. */
    BOLD(3, 2.5, 0);

    private final double letter;
    private final double sound;
    private final double knownChanged;

    Mood(double letter, double sound, double knownChanged) {
      this.letter = letter;
      this.sound = sound;
      this.knownChanged = knownChanged;
    }
  }

  /** One way to read a token; the gain of its own inner pairs is in the cost. */
  private record Way(List<String> syllables, double cost) {
    String first() {
      return syllables.get(0);
    }

    String last() {
      return syllables.get(syllables.size() - 1);
    }
  }

  private final Vocabulary vocabulary;
  private final Map<Mood, Map<String, Way[]>> remembered =
      Map.of(Mood.CAREFUL, new ConcurrentHashMap<>(), Mood.BOLD, new ConcurrentHashMap<>());

  public Speller(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Each folded token as it was probably meant: usually itself; several syllables when glued. */
  public List<List<String>> read(List<String> tokens, Mood mood) {
    if (tokens.isEmpty() || tokens.size() > MAX_TERMS) {
      return tokens.stream().map(List::of).toList();
    }
    return bestPath(tokens.stream().map(token -> ways(token, mood)).toArray(Way[][]::new));
  }

  /** The cheapest way through one way of each token; arrays because every search comes here. */
  private List<List<String>> bestPath(Way[][] columns) {
    double[] costs = Arrays.stream(columns[0]).mapToDouble(Way::cost).toArray();
    List<int[]> origins = new ArrayList<>();
    for (int i = 1; i < columns.length; i++) {
      Way[] before = columns[i - 1];
      Way[] here = columns[i];
      double[] next = new double[here.length];
      Arrays.fill(next, Double.MAX_VALUE);
      int[] origin = new int[here.length];
      for (int b = 0; b < before.length; b++) {
        Map<String, Integer> followers = vocabulary.followers(before[b].last());
        for (int h = 0; h < here.length; h++) {
          double cost = costs[b] + here[h].cost() - gain(followers, here[h].first());
          if (cost < next[h]) {
            next[h] = cost;
            origin[h] = b;
          }
        }
      }
      costs = next;
      origins.add(origin);
    }
    return trace(columns, costs, origins);
  }

  private static List<List<String>> trace(Way[][] columns, double[] costs, List<int[]> origins) {
    int at = 0;
    for (int i = 1; i < costs.length; i++) {
      at = costs[i] < costs[at] ? i : at;
    }
    List<List<String>> path = new ArrayList<>();
    for (int column = columns.length - 1; ; column--) {
      path.add(0, columns[column][at].syllables());
      if (column == 0) {
        return path;
      }
      at = origins.get(column - 1)[at];
    }
  }

  private static double gain(Map<String, Integer> followers, String second) {
    Integer times = followers.get(second);
    return times == null ? 0 : PAIR_GAIN * Math.log1p(times);
  }

  private Way[] ways(String token, Mood mood) {
    Map<String, Way[]> known = remembered.getOrDefault(mood, Map.of());
    Way[] ways = known.get(token);
    if (ways == null) {
      ways = find(token, mood).toArray(Way[]::new);
      if (known.size() < MAX_REMEMBERED) {
        known.put(token, ways);
      }
    }
    return ways;
  }

  private List<Way> find(String token, Mood mood) {
    boolean known = vocabulary.knows(token);
    Map<String, Double> single = new LinkedHashMap<>();
    single.put(token, known ? 0 : UNKNOWN);
    if (token.length() > 1 && token.length() <= LONGEST) {
      double extra = known ? mood.knownChanged : 0;
      offer(single, Keystrokes.undone(token), KEYS + extra);
      if (hasVowel(token)) {
        offer(single, Sounds.like(token), mood.sound + extra);
        offer(single, vocabulary.oneLetterFrom(token), mood.letter + extra);
      }
      if (!known && hasVowel(token)) {
        for (String undone : Keystrokes.undone(token)) {
          offer(single, vocabulary.oneLetterFrom(undone), KEYS + mood.letter);
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
        ways.add(new Way(List.copyOf(done), SPLIT * (done.size() - 1) - inner(done)));
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

  private double inner(List<String> syllables) {
    double gain = 0;
    for (int i = 1; i < syllables.size(); i++) {
      gain += gain(vocabulary.followers(syllables.get(i - 1)), syllables.get(i));
    }
    return gain;
  }
}
