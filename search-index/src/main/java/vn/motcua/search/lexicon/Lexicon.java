package vn.motcua.search.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.motcua.search.index.PlainPhrase;
import vn.motcua.search.index.TonePlacementFilter;
import vn.motcua.text.TypedText;

/**
 * The rules by the folded phrases that call them. Read-only after it is made, so it can be replaced
 * while searches run.
 */
public final class Lexicon {
  private static final int LONGEST = 8;

  /**
   * A rule that was called.
   *
   * @param said the phrase that called it, folded and without fillers
   * @param then phrases to look for as well, folded
   * @param length how many syllables called it, with the fillers between them
   * @param from place of the first of them
   */
  public record Call(
      String said, List<String> then, List<String> fields, int from, int length, boolean action) {
    /** The same call at the places of those tokens it was found in. */
    private Call over(List<Integer> places) {
      int first = places.get(from);
      int last = places.get(from + length - 1);
      return new Call(said, then, fields, first, last - first + 1, action);
    }

    private boolean overlaps(Call other) {
      return action == other.action
          && from < other.from + other.length
          && other.from < from + length;
    }

    /** With those phrases only whose every syllable passes. */
    public Call saying(Predicate<String> known) {
      return new Call(
          said,
          then.stream().filter(phrase -> syllables(phrase).stream().allMatch(known)).toList(),
          fields,
          from,
          length,
          action);
    }
  }

  /** A phrase of a rule, with the accents it is written with. */
  private record Entry(List<String> accented, LexiconRule rule) {}

  private final Map<String, List<Entry>> byPhrase = new HashMap<>();
  private final Set<String> fillers = new HashSet<>();
  private final Set<String> plainFillers = new HashSet<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  /**
   * Makes one.
   *
   * @param fillers syllables that may stand inside a phrase
   */
  public Lexicon(Collection<LexiconRule> rules, Collection<String> fillers) {
    for (String filler : fillers) {
      this.fillers.add(tones(filler));
      plainFillers.add(PlainPhrase.of(filler));
    }
    for (LexiconRule rule : rules) {
      for (String phrase : rule.when()) {
        String key = PlainPhrase.of(phrase);
        Entry entry = new Entry(List.of(PlainPhrase.written(phrase).split(" ")), rule);
        byPhrase.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
        words.addAll(List.of(key.split(" ")));
        entry.accented().forEach(syllable -> written.add(tones(syllable)));
      }
    }
  }

  /** Every syllable that stands in a phrase. */
  public Set<String> words() {
    return words;
  }

  /** The same with their accents, tone marks placed last. */
  public Set<String> written() {
    return written;
  }

  /**
   * The rules a query calls; where phrases overlap, one that lies within a longer one is left out.
   * Fillers may stand inside a phrase where no rule is called without them. Accents that were typed
   * have to be the rule's, and a rule of a single accented syllable asks for them: without accents
   * it could be too many words.
   *
   * @param tokens folded
   * @param typed the same as typed, in lower case; a token made by the speller is its folded self
   */
  public List<Call> calls(List<String> tokens, List<String> typed) {
    List<Call> calls = new ArrayList<>(unbroken(tokens, typed));
    List<Integer> kept =
        IntStream.range(0, tokens.size())
            .filter(i -> !isFiller(tokens.get(i), typed.get(i)))
            .boxed()
            .toList();
    if (kept.size() < tokens.size()) {
      unbroken(kept.stream().map(tokens::get).toList(), kept.stream().map(typed::get).toList())
          .stream()
          .map(call -> call.over(kept))
          .filter(call -> calls.stream().noneMatch(call::overlaps))
          .toList()
          .forEach(calls::add);
    }
    return calls;
  }

  private boolean isFiller(String token, String typed) {
    return fillers.contains(typed) || (typed.equals(token) && plainFillers.contains(token));
  }

  private List<Call> unbroken(List<String> tokens, List<String> typed) {
    List<Call> calls = calls(tokens, typed, false);
    calls.addAll(calls(tokens, typed, true));
    return calls;
  }

  private List<Call> calls(List<String> tokens, List<String> typed, boolean action) {
    List<Call> calls = new ArrayList<>();
    int covered = 0;
    for (int from = 0; from < tokens.size(); from++) {
      for (int length = Math.min(LONGEST, tokens.size() - from); length > 0; length--) {
        int end = from + length;
        Optional<Call> call = call(tokens, typed, from, end, action);
        if (call.isPresent() && end > covered) {
          calls.add(call.get());
          covered = end;
          break;
        }
      }
    }
    return calls;
  }

  /** The rules that a call has silenced because their phrases lie within its own. */
  public List<Call> within(Call outer, List<String> tokens, List<String> typed) {
    List<Call> calls = new ArrayList<>();
    int to = outer.from() + outer.length();
    for (int from = outer.from(); from < to && !outer.action(); from++) {
      for (int end = from + 1; end <= to; end++) {
        if (end - from < outer.length()) {
          call(tokens, typed, from, end, false).ifPresent(calls::add);
        }
      }
    }
    return calls;
  }

  private Optional<Call> call(
      List<String> tokens, List<String> typed, int from, int end, boolean action) {
    String phrase = String.join(" ", tokens.subList(from, end));
    List<String> said = typed.subList(from, end);
    List<LexiconRule> rules =
        byPhrase.getOrDefault(phrase, List.of()).stream()
            .filter(entry -> entry.rule().action() == action && agrees(entry.accented(), said))
            .map(Entry::rule)
            .toList();
    return rules.isEmpty()
        ? Optional.empty()
        : Optional.of(call(phrase, rules, from, end - from, action));
  }

  private static boolean agrees(List<String> rule, List<String> said) {
    if (rule.size() != said.size()) {
      return true;
    }
    for (int i = 0; i < rule.size(); i++) {
      boolean typedPlain = said.get(i).equals(TypedText.folded(said.get(i)));
      boolean mayBePlain = typedPlain && rule.size() > 1;
      if (!mayBePlain && !tones(rule.get(i)).equals(tones(said.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** One form for both styles of placing the tone mark. */
  private static String tones(String syllable) {
    return TonePlacementFilter.placed(syllable);
  }

  private static Call call(
      String said, List<LexiconRule> rules, int from, int length, boolean action) {
    Map<String, Boolean> then = new LinkedHashMap<>();
    Map<String, Boolean> fields = new LinkedHashMap<>();
    for (LexiconRule rule : rules) {
      rule.then().forEach(phrase -> then.put(PlainPhrase.of(phrase), true));
      rule.fields().forEach(field -> fields.put(field, true));
    }
    return new Call(
        said, List.copyOf(then.keySet()), List.copyOf(fields.keySet()), from, length, action);
  }

  /** Splits a folded phrase into its syllables. */
  static List<String> syllables(String phrase) {
    return Arrays.stream(phrase.split("[ /]")).filter(s -> !s.isEmpty()).toList();
  }
}
