package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.search.index.PlainPhrase;
import vn.motcua.search.lexicon.LexiconRule;
import vn.motcua.search.lexicon.PackedLexicon;

/** Which files of the packed lexicon have a rule for a phrase. */
@ApplicationScoped
class RuleOrigins {
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
    return PlainPhrase.of(when) + " => " + PlainPhrase.of(then);
  }
}
