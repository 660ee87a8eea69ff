package vn.motcua.search.scoring;

import java.util.List;
import java.util.Map;

/**
 * What to find.
 *
 * @param only fields and the values of which a document must have one
 * @param chosen the same, for facets that a person narrowed by: the counts of such a facet leave
 *     its own choice out, and so say what choosing another value as well would find
 * @param facets fields to count
 * @param best how many of the best results; with 0 and no facets it is only asked whether there is
 *     any result, and they are not all counted
 */
public record Wanted(
    Map<String, List<String>> only,
    Map<String, List<String>> chosen,
    List<String> facets,
    int best) {
  boolean onlyWhether() {
    return best == 0 && facets.isEmpty();
  }
}
