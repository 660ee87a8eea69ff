package vn.motcua.search;

import java.util.List;
import java.util.Map;

/**
 * What a search found.
 *
 * @param total number of all results
 * @param tookMs milliseconds it took
 * @param facets the most frequent values of each facet among all results, and those chosen
 */
public record SearchAnswer(
    long total, long tookMs, Map<Facet, List<FacetCount>> facets, List<SearchHit> hits) {}
