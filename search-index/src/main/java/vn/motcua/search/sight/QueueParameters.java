package vn.motcua.search.sight;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.search.SearchParameters;
import vn.motcua.search.SearchRequest;

/** Reads a part of the queue from parameters; REST, page and file use the same names. */
final class QueueParameters {
  private static final int MOST_PAGES = 10_000;

  private QueueParameters() {}

  /**
   * The part they ask for.
   *
   * @throws InvalidInput naming the parameter that cannot be used
   */
  static QueryQueue.Part read(Function<String, @Nullable String> parameter, int size) {
    int page = SearchParameters.number("page", parameter.apply("page"), 0);
    int many = SearchParameters.number("size", parameter.apply("size"), size);
    if (many < 1 || many > SearchRequest.MAX_SIZE) {
      throw new InvalidInput("size", "input.out-of-range", 1, SearchRequest.MAX_SIZE);
    }
    if (page < 0 || page >= MOST_PAGES) {
      throw new InvalidInput("page", "input.out-of-range", 0, MOST_PAGES - 1);
    }
    return new QueryQueue.Part(
        one("kind", parameter.apply("kind"), QueryKind.values()).orElse(QueryKind.ZERO),
        one("source", parameter.apply("source"), Source.values()).orElse(Source.PAGE),
        "true".equals(parameter.apply("settled")),
        page,
        many);
  }

  /** The constant that is named; empty when nothing is. */
  static <T extends Enum<T>> Optional<T> one(String name, @Nullable String given, T[] all) {
    if (given == null || given.isBlank()) {
      return Optional.empty();
    }
    for (T value : all) {
      if (value.name().equalsIgnoreCase(given.strip())) {
        return Optional.of(value);
      }
    }
    List<String> names =
        Arrays.stream(all).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    throw new InvalidInput(name, "input.not-one-of", String.join(", ", names));
  }
}
