package vn.motcua.search.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.motcua.search.index.IndexFields;

/**
 * The catalogue's own folded syllables, how often each and each pair of neighbours stands in
 * titles, and which are one letter apart.
 */
public final class Vocabulary {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 7;

  private final Map<String, Integer> syllables = new HashMap<>();
  private final Map<String, Integer> pairs = new HashMap<>();
  private final Set<String> inTitles = new HashSet<>();
  private final Map<String, List<String>> byDeletion = new HashMap<>();

  public static Vocabulary of(IndexReader index) throws IOException {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.read(index, IndexFields.TITLE, vocabulary.syllables);
    vocabulary.read(index, IndexFields.KEYWORDS, vocabulary.syllables);
    vocabulary.inTitles.addAll(vocabulary.syllables.keySet());
    vocabulary.read(index, IndexFields.FIELD_TEXT, vocabulary.syllables);
    vocabulary.read(index, IndexFields.TITLE_PAIRS, vocabulary.pairs);
    return vocabulary;
  }

  private void read(IndexReader index, String field, Map<String, Integer> into) throws IOException {
    Terms terms = MultiTerms.getTerms(index, field);
    if (terms == null) {
      return;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      into.merge(term.utf8ToString(), each.docFreq(), Integer::sum);
    }
  }

  /** Words that are known although no title has them, for instance of the lexicon. */
  public void learn(Iterable<String> words) {
    words.forEach(word -> syllables.putIfAbsent(word, 1));
  }

  /** Finds out which syllables are near one another; after all have been learned. */
  public void link() {
    for (String syllable : syllables.keySet()) {
      if (isSyllable(syllable)) {
        for (String shorter : shortened(syllable)) {
          byDeletion.computeIfAbsent(shorter, any -> new ArrayList<>()).add(syllable);
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

  boolean knows(String syllable) {
    return syllables.containsKey(syllable);
  }

  int frequency(String syllable) {
    return syllables.getOrDefault(syllable, 0);
  }

  int frequency(String first, String second) {
    return pairs.getOrDefault(first + " " + second, 0);
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
