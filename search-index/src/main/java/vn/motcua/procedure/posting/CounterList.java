package vn.motcua.procedure.posting;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.department.Department;

/**
 * The procedures in force that are handed in at a service centre: what has to hang there.
 *
 * @param items by field, in the order of the alphabet; those without a field last
 * @param digest of all that the list says; another one as soon as a line comes, goes or changes
 */
public record CounterList(Department centre, List<Item> items, String digest) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final int DIGEST = 64;

  /**
   * A line.
   *
   * @param field empty when the catalogue names none
   * @param since the day the version took effect, or where nobody knows, was recorded here
   */
  public record Item(String code, String name, String field, LocalDate since, Said said) {}

  static CounterList of(Department centre, List<Item> items) {
    Collator order = Collator.getInstance(VIETNAMESE);
    List<Item> sorted =
        items.stream()
            .sorted(
                Comparator.<Item, Boolean>comparing(item -> item.field().isEmpty())
                    .thenComparing(Item::field, order)
                    .thenComparing(Item::field)
                    .thenComparing(Item::name, order)
                    .thenComparing(Item::code))
            .toList();
    String told =
        items.stream()
            .map(item -> item.code() + " " + item.said().stored())
            .sorted()
            .collect(Collectors.joining("\n"));
    return new CounterList(centre, sorted, Said.digest(told, DIGEST));
  }

  /** How many lines each field has, in the order of the list. */
  public Map<String, Long> fields() {
    return items.stream()
        .collect(Collectors.groupingBy(Item::field, LinkedHashMap::new, Collectors.counting()));
  }
}
