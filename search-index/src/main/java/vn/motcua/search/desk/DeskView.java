package vn.motcua.search.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.search.lexicon.LexiconFile;
import vn.motcua.search.lexicon.LexiconRule;

/** All that staff have taught the search, at one revision; never changes. */
public final class DeskView {
  static final DeskView EMPTY = DeskView.of(-1, List.of());

  private record Pin(String code, LocalDate endsOn) {}

  private final long revision;
  private final List<LexiconRule> rules;
  private final Map<String, List<Pin>> pins;
  private final Set<String> stops;
  private final int unreadable;

  private DeskView(
      long revision,
      List<LexiconRule> rules,
      Map<String, List<Pin>> pins,
      Set<String> stops,
      int unreadable) {
    this.revision = revision;
    this.rules = List.copyOf(rules);
    this.pins = Map.copyOf(pins);
    this.stops = Set.copyOf(stops);
    this.unreadable = unreadable;
  }

  /** Of items in force; a rule that a newer portal cannot read any more is left out. */
  static DeskView of(long revision, List<DeskContent> items) {
    List<LexiconRule> rules = new ArrayList<>();
    Map<String, List<Pin>> pins = new HashMap<>();
    Set<String> stops = new HashSet<>();
    int unreadable = 0;
    List<DeskContent> inOrder =
        items.stream().sorted(Comparator.comparingInt(DeskContent::place)).toList();
    for (DeskContent item : inOrder) {
      switch (item.kind()) {
        case RULE -> {
          try {
            rules.addAll(LexiconFile.read("desk", List.of(item.text())));
          } catch (LexiconFile.BadLine bad) {
            unreadable++;
          }
        }
        case PIN ->
            pins.computeIfAbsent(DeskContent.key(item.text()), key -> new ArrayList<>())
                .add(
                    new Pin(
                        Objects.toString(item.code(), ""),
                        Objects.requireNonNullElse(item.endsOn(), LocalDate.MAX)));
        case STOP -> stops.add(DeskContent.key(item.text()));
      }
    }
    return new DeskView(revision, rules, pins, stops, unreadable);
  }

  long revision() {
    return revision;
  }

  List<LexiconRule> rules() {
    return rules;
  }

  int unreadable() {
    return unreadable;
  }

  /** Codes that come first for a query that day, in their order. */
  List<String> pinned(String query, LocalDate today) {
    if (pins.isEmpty()) {
      return List.of();
    }
    return pins.getOrDefault(DeskContent.key(query), List.of()).stream()
        .filter(pin -> !today.isAfter(pin.endsOn()))
        .map(Pin::code)
        .toList();
  }

  /** Whether a suggestion is never to be made, by its text or by its code. */
  boolean stopped(String text, @Nullable String code) {
    return !stops.isEmpty()
        && (stops.contains(DeskContent.key(text))
            || (code != null && stops.contains(DeskContent.key(code))));
  }
}
