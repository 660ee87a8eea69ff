package vn.motcua.search.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good answers are.
 *
 * @param ndcg normalised discounted cumulative gain of the first ten, gain 2^grade − 1
 * @param mrr reciprocal rank of the first procedure with any grade
 * @param hit1 share of queries whose first answer has a grade
 * @param zero share of queries without an answer
 */
public record Relevance(double ndcg, double mrr, double hit1, double zero) {
  private static final int DEPTH = 10;

  public static Relevance of(List<String> found, Map<String, Integer> grades) {
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    List<Integer> got = found.stream().map(code -> grades.getOrDefault(code, 0)).toList();
    int first = 0;
    while (first < got.size() && got.get(first) == 0) {
      first++;
    }
    return new Relevance(
        gain(got) / gain(best),
        first < got.size() ? 1.0 / (first + 1) : 0,
        first == 0 && !got.isEmpty() ? 1 : 0,
        found.isEmpty() ? 1 : 0);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(DEPTH, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return gain;
  }

  public static Relevance mean(Collection<Relevance> all) {
    return new Relevance(
        all.stream().mapToDouble(Relevance::ndcg).average().orElse(0),
        all.stream().mapToDouble(Relevance::mrr).average().orElse(0),
        all.stream().mapToDouble(Relevance::hit1).average().orElse(0),
        all.stream().mapToDouble(Relevance::zero).average().orElse(0));
  }
}
