package vn.motcua.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.JudgedQuery;
import vn.motcua.text.TypedText;

/**
 * Different queries in a fixed order: the judged ones, and two to eight neighbouring syllables of
 * titles, half of them without accents, a quarter with a letter missing. So many that hardly one is
 * asked twice: no cache of results helps anybody.
 */
final class QueryMix {
  private static final long SEED = 20261122;
  private static final int SIZE = 40_000;
  private static final int LONGEST = 8;
  private static final int TRIES = 20;

  private QueryMix() {}

  static List<String> of(Collection<Entry> procedures, List<JudgedQuery> judged) {
    Random random = new Random(SEED);
    List<String[]> titles =
        procedures.stream()
            .map(entry -> entry.content().name().toLowerCase(Locale.ROOT))
            .map(name -> TypedText.line(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
            .filter(words -> words.length > LONGEST)
            .toList();
    Set<String> queries = new LinkedHashSet<>();
    judged.forEach(query -> queries.add(query.text()));
    for (int i = 0; i < SIZE * TRIES && queries.size() < SIZE; i++) {
      queries.add(part(titles.get(random.nextInt(titles.size())), random));
    }
    List<String> mix = new ArrayList<>(queries);
    Collections.shuffle(mix, random);
    return mix;
  }

  private static String part(String[] words, Random random) {
    int length = 2 + random.nextInt(LONGEST - 1);
    int from = random.nextInt(words.length - length + 1);
    String text = String.join(" ", Arrays.copyOfRange(words, from, from + length)).strip();
    if (random.nextBoolean()) {
      text = TypedText.folded(text);
    }
    if (random.nextInt(4) == 0) {
      int at = random.nextInt(Math.max(1, text.length()));
      text = text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
    }
    return text;
  }
}
