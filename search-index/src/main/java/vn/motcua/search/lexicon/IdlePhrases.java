package vn.motcua.search.lexicon;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.search.index.PlainPhrase;

/** Phrases of questions and politeness: "tôi muốn hỏi", "cần giấy tờ gì". */
public final class IdlePhrases {
  private static final int LONGEST = 8;

  private final Set<String> phrases = new HashSet<>();
  private final Set<String> words = new HashSet<>();

  public IdlePhrases(Collection<String> phrases) {
    for (String phrase : phrases) {
      String folded = PlainPhrase.of(phrase);
      if (!folded.isEmpty()) {
        this.phrases.add(folded);
        words.addAll(List.of(folded.split(" ")));
      }
    }
  }

  public Set<String> words() {
    return words;
  }

  /** For each token whether it is idle; none is when all would be. */
  public boolean[] idle(List<String> tokens) {
    boolean[] idle = new boolean[tokens.size()];
    int count = 0;
    for (int from = 0; from < tokens.size(); from++) {
      for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
        if (phrases.contains(String.join(" ", tokens.subList(from, from + length)))) {
          java.util.Arrays.fill(idle, from, from + length, true);
          count += length;
          from += length - 1;
          break;
        }
      }
    }
    return count == tokens.size() ? new boolean[tokens.size()] : idle;
  }
}
