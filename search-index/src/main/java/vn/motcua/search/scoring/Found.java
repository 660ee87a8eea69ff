package vn.motcua.search.scoring;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total how many documents
 * @param best the best of them, those with the same score in the order of their codes
 * @param counts for each facet how many documents have each value
 */
public record Found(long total, List<Place> best, Map<String, Map<String, Long>> counts) {
  /**
   * A document.
   *
   * @param document its number in the whole index
   */
  public record Place(int document, float score, String code) {}
}
