package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.lexicon.PackedLexicon;
import vn.motcua.text.TypedText;

/** Which files of the packed lexicon have a rule for a phrase. */
@ApplicationScoped
class RuleOrigins {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private final Map<String, Set<String>> files = new LinkedHashMap<>();

  RuleOrigins() {
    PackedLexicon.byFile().forEach((file, rules) -> rules.forEach(rule -> note(file, rule)));
  }

  private void note(String file, LexiconRule rule) {
    for (String when : rule.when()) {
      for (String then : rule.then()) {
        files.computeIfAbsent(key(when, then), any -> new LinkedHashSet<>()).add(file);
      }
    }
  }

  /** The files that lead from what was said to any of the phrases. */
  List<String> of(String said, List<String> then) {
    Set<String> found = new LinkedHashSet<>();
    then.forEach(phrase -> found.addAll(files.getOrDefault(key(said, phrase), Set.of())));
    return List.copyOf(found);
  }

  private static String key(String when, String then) {
    return words(when) + " => " + words(then);
  }

  private static String words(String phrase) {
    return String.join(
        " ",
        Arrays.stream(NO_WORD.split(TypedText.folded(phrase)))
            .filter(word -> !word.isEmpty())
            .toList());
  }
}
