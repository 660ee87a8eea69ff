package vn.motcua.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.text.TypedText;

/**
 * How well procedures are found that somebody knows but types in their own way: as many syllables
 * of a title as tell it from all others, in every {@link TypingVariant}.
 */
final class TypingRobustness {
  private static final long SEED = 20261122;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** What is typed, and the title that is meant. */
  record KnownItem(String typed, String title) {}

  /**
   * Over the queries the variant changes.
   *
   * @param queries how many it changes
   * @param mrr mean reciprocal rank among the first ten
   * @param clean the same of the same queries typed well
   */
  record Row(int queries, double mrr, double clean) {
    double ratio() {
      return clean == 0 ? 1 : mrr / clean;
    }
  }

  private final MemoryIndex index;
  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, BitSet> titlesWith = new HashMap<>();

  TypingRobustness(MemoryIndex index, Collection<Entry> procedures) {
    this.index = index;
    Map<String, Integer> numbers = new HashMap<>();
    for (Entry procedure : procedures) {
      String title = key(procedure.content().name());
      int number = numbers.computeIfAbsent(title, any -> numbers.size());
      titles.put(procedure.code(), title);
      names.putIfAbsent(title, procedure.content().name());
      words(title)
          .forEach(word -> titlesWith.computeIfAbsent(word, any -> new BitSet()).set(number));
    }
  }

  /**
   * Queries for a sample of titles, always the same of the same catalogue; a title that so few
   * syllables do not tell from all others is passed over.
   *
   * @param syllables how many neighbouring syllables of the title are typed
   */
  List<KnownItem> sample(int size, int syllables) {
    List<String> all = new ArrayList<>(names.values());
    Collections.shuffle(all, new Random(SEED));
    return all.stream()
        .flatMap(
            name ->
                telling(words(name), syllables).stream().map(run -> new KnownItem(run, key(name))))
        .limit(size)
        .toList();
  }

  /** Each variant of the queries. */
  Map<TypingVariant, Row> measure(List<KnownItem> items) {
    Map<TypingVariant, Row> rows = new EnumMap<>(TypingVariant.class);
    double[] clean = items.stream().mapToDouble(item -> rank(item, item.typed())).toArray();
    for (TypingVariant variant : TypingVariant.values()) {
      int queries = 0;
      double sum = 0;
      double best = 0;
      for (int i = 0; i < clean.length; i++) {
        String typed = variant.typed(items.get(i).typed());
        if (variant == TypingVariant.CLEAN || !typed.equals(items.get(i).typed())) {
          queries++;
          best += clean[i];
          sum += rank(items.get(i), typed);
        }
      }
      int n = Math.max(1, queries);
      rows.put(variant, new Row(queries, sum / n, best / n));
    }
    return rows;
  }

  /** Queries whose item is not found as well as when typed well, for finding out why. */
  List<String> losses(List<KnownItem> items, TypingVariant variant) {
    return items.stream()
        .filter(item -> rank(item, variant.typed(item.typed())) < rank(item, item.typed()))
        .map(item -> variant.typed(item.typed()) + "  <-  " + item.typed())
        .toList();
  }

  static String table(Map<TypingVariant, Row> rows) {
    StringBuilder table = new StringBuilder("variant         n    MRR@10 clean  ratio\n");
    rows.forEach(
        (variant, row) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-15s %-4d %.3f  %.3f  %.3f%n",
                    variant.label(),
                    row.queries(),
                    row.mrr(),
                    row.clean(),
                    row.ratio())));
    return table.toString();
  }

  /** Reciprocal rank of the item; procedures of the same title are the same item. */
  private double rank(KnownItem item, String typed) {
    List<String> found = index.find(typed);
    for (int i = 0; i < found.size(); i++) {
      if (item.title().equals(titles.get(found.get(i)))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }

  /** The first run of syllables that no other title has, in any order. */
  private Optional<String> telling(List<String> words, int syllables) {
    for (int from = 0; from + syllables <= words.size(); from++) {
      List<String> run = words.subList(from, from + syllables);
      if (titlesWithAll(run) == 1) {
        return Optional.of(String.join(" ", run).toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  private int titlesWithAll(List<String> words) {
    BitSet all = new BitSet();
    all.set(0, titles.size());
    for (String word : words) {
      all.and(titlesWith.getOrDefault(TypedText.folded(word), new BitSet()));
    }
    return all.cardinality();
  }

  private static String key(String title) {
    return String.join(" ", words(TypedText.folded(title)));
  }

  private static List<String> words(String text) {
    String line = TypedText.line(text);
    return Arrays.asList(
        WORD.matcher(line).results().map(MatchResult::group).toArray(String[]::new));
  }
}
