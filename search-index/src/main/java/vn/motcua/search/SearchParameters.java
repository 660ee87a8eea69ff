package vn.motcua.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.search.SearchRequest.StatusFilter;
import vn.motcua.text.TypedText;

/** Reads a search from the parameters of an address; REST and pages use the same names. */
public final class SearchParameters {
  private SearchParameters() {}

  /**
   * The search they ask for; unknown parameters are ignored.
   *
   * @throws InvalidInput naming the parameter that cannot be used
   */
  public static SearchRequest read(Map<String, List<String>> parameters) {
    Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      filters.put(facet, values(parameters.getOrDefault(facet.parameter(), List.of())));
    }
    return new SearchRequest(
        first(parameters, "q"),
        filters,
        status(first(parameters, "status")),
        number("page", first(parameters, "page"), 0),
        number("size", first(parameters, "size"), SearchRequest.DEFAULT_SIZE));
  }

  private static List<String> values(List<String> given) {
    return given.stream()
        .map(TypedText::line)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  private static StatusFilter status(String given) {
    if (given.isBlank()) {
      return StatusFilter.PUBLISHED;
    }
    try {
      return StatusFilter.valueOf(given.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("status", "input.not-one-of", "PUBLISHED, REPEALED, ALL");
    }
  }

  public static int number(String name, @Nullable String given, int otherwise) {
    if (given == null || given.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(given.strip());
    } catch (NumberFormatException unreadable) {
      throw new InvalidInput(name, "input.not-a-number");
    }
  }
}
