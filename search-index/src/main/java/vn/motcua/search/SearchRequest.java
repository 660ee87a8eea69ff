package vn.motcua.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.text.TypedText;

/**
 * What to search for.
 *
 * @param text as typed, cleaned; empty means everything, the most used first
 * @param filters values to narrow by: any of one facet's, all of the facets
 * @param status which procedures: in force, repealed or all
 * @param page from 0
 * @param size results a page, 1 to {@value #MAX_SIZE}
 */
public record SearchRequest(
    String text, Map<Facet, List<String>> filters, StatusFilter status, int page, int size) {

  public static final int MAX_SIZE = 100;
  public static final int DEFAULT_SIZE = 10;

  /** Longer than the longest title, decomposed. */
  public static final int MAX_TEXT = 3000;

  /** How many values of one facet can be asked for at once, and how long each may be. */
  private static final int MAX_VALUES = 20;

  private static final int MAX_VALUE = 300;

  /** How deep one can page; beyond it a narrower query helps more than the next page. */
  public static final int MAX_DEPTH = 10_000;

  /** Which procedures to look among. */
  public enum StatusFilter {
    PUBLISHED,
    REPEALED,
    ALL
  }

  /**
   * Cleans and checks.
   *
   * @throws InvalidInput naming every parameter that cannot be used
   */
  public SearchRequest {
    List<FieldProblem> problems = new ArrayList<>();
    text = TypedText.line(text);
    if (text.length() > MAX_TEXT) {
      problems.add(FieldProblem.of("q", "input.too-long", MAX_TEXT));
    }
    if (size < 1 || size > MAX_SIZE) {
      problems.add(FieldProblem.of("size", "input.out-of-range", 1, MAX_SIZE));
    }
    if (page < 0 || (long) page * size >= MAX_DEPTH) {
      int last = MAX_DEPTH / Math.max(1, Math.min(size, MAX_SIZE)) - 1;
      problems.add(FieldProblem.of("page", "input.out-of-range", 0, last));
    }
    checkValues(filters, problems);
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
    filters.forEach((facet, values) -> kept.put(facet, List.copyOf(values)));
    kept.values().removeIf(List::isEmpty);
    filters = Map.copyOf(kept);
  }

  private static void checkValues(Map<Facet, List<String>> filters, List<FieldProblem> problems) {
    filters.forEach(
        (facet, values) -> {
          if (values.size() > MAX_VALUES) {
            problems.add(FieldProblem.of(facet.parameter(), "input.too-many", MAX_VALUES));
          } else if (values.stream().anyMatch(value -> value.length() > MAX_VALUE)) {
            problems.add(FieldProblem.of(facet.parameter(), "input.too-long", MAX_VALUE));
          }
        });
    checkEnum(Facet.LEVEL, ProcedureLevel.values(), filters, problems);
    checkEnum(Facet.CHANNEL, Channel.values(), filters, problems);
    checkEnum(Facet.ONLINE, OnlineLevel.values(), filters, problems);
  }

  private static void checkEnum(
      Facet facet, Enum<?>[] known, Map<Facet, List<String>> filters, List<FieldProblem> problems) {
    List<String> names = Arrays.stream(known).map(Enum::name).toList();
    if (!names.containsAll(filters.getOrDefault(facet, List.of()))) {
      problems.add(
          FieldProblem.of(facet.parameter(), "input.not-one-of", String.join(", ", names)));
    }
  }
}
