package vn.motcua.search.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.motcua.search.index.IndexFields;

/**
 * The catalogue's own syllables, folded and as written, how often each and each pair of neighbours
 * stands in titles, and which are one letter apart. Read-only once made.
 */
public final class Vocabulary {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private final Map<String, Integer> syllables = new HashMap<>();
  private final Map<String, Map<String, Integer>> followers = new HashMap<>();
  private final Set<String> inTitles = new HashSet<>();
  private final Set<String> accented = new HashSet<>();
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  /**
   * Reads an index.
   *
   * @param words folded syllables that are known although no title has them, for instance of the
   *     lexicon
   * @param written the same with their accents
   */
  public static Vocabulary of(IndexReader index, Set<String> words, Set<String> written)
      throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    ObjIntConsumer<String> count =
        (term, times) -> vocabulary.syllables.merge(term, times, Integer::sum);
    read(index, IndexFields.TITLE, count);
    read(index, IndexFields.KEYWORDS, count);
    vocabulary.inTitles.addAll(vocabulary.syllables.keySet());
    read(index, IndexFields.FIELD_TEXT, count);
    read(index, IndexFields.TITLE_PAIRS, vocabulary::pair);
    read(index, IndexFields.TITLE_EXACT, (term, times) -> vocabulary.accented.add(term));
    vocabulary.accented.addAll(written);
    words.forEach(word -> vocabulary.syllables.putIfAbsent(word, 1));
    vocabulary.link();
    return vocabulary;
  }

  private static void read(IndexReader index, String field, ObjIntConsumer<String> to)
      throws IOException {
    Terms terms = MultiTerms.getTerms(index, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      to.accept(term.utf8ToString(), each.docFreq());
    }
  }

  private void pair(String pair, int times) {
    int space = pair.indexOf(' ');
    followers
        .computeIfAbsent(pair.substring(0, space), any -> new HashMap<>())
        .put(pair.substring(space + 1), times);
  }

  /** Finds out which syllables are near one another. */
  private void link() {
    for (String syllable : syllables.keySet()) {
      if (isSyllable(syllable)) {
        for (String shorter : shortened(syllable)) {
          byDeletion.computeIfAbsent(shorter, any -> new ArrayList<>(2)).add(syllable);
        }
      }
    }
  }

  private static boolean isSyllable(String term) {
    return term.length() >= SHORTEST
        && term.length() <= LONGEST
        && term.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  /** Whether a title or keyword of the catalogue has it. */
  public boolean inTitles(String syllable) {
    return inTitles.contains(syllable);
  }

  /**
   * Whether it is written so anywhere.
   *
   * @param syllable with accents, its tone mark placed last
   */
  public boolean isWritten(String syllable) {
    return accented.contains(syllable);
  }

  boolean knows(String syllable) {
    return syllables.containsKey(syllable);
  }

  int frequency(String syllable) {
    return syllables.getOrDefault(syllable, 0);
  }

  /** What follows a syllable in titles, and how often. */
  Map<String, Integer> followers(String first) {
    return followers.getOrDefault(first, Map.of());
  }

  /** Known syllables with one letter more, less, other or swapped. */
  Set<String> oneLetterFrom(String typed) {
    Set<String> near = new HashSet<>();
    for (String shorter : shortened(typed)) {
      for (String candidate : byDeletion.getOrDefault(shorter, List.of())) {
        if (Math.abs(candidate.length() - typed.length()) <= 1 && oneEdit(typed, candidate)) {
          near.add(candidate);
        }
      }
    }
    near.remove(typed);
    return near;
  }

  private static Set<String> shortened(String word) {
    Set<String> all = new HashSet<>();
    all.add(word);
    for (int i = 0; i < word.length(); i++) {
      all.add(word.substring(0, i) + word.substring(i + 1));
    }
    return all;
  }

  private static boolean oneEdit(String a, String b) {
    int from = 0;
    int shorter = Math.min(a.length(), b.length());
    while (from < shorter && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int enda = a.length();
    int endb = b.length();
    while (enda > from && endb > from && a.charAt(enda - 1) == b.charAt(endb - 1)) {
      enda--;
      endb--;
    }
    int lefta = enda - from;
    int leftb = endb - from;
    boolean swapped =
        lefta == 2
            && leftb == 2
            && a.charAt(from) == b.charAt(from + 1)
            && a.charAt(from + 1) == b.charAt(from);
    return swapped || Math.max(lefta, leftb) <= 1;
  }
}
