package vn.motcua.search.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do, before it is saved.
 *
 * @param complete false when the time was up before all queries were compared
 * @param compared how many queries were compared
 * @param recentKnown whether last month's queries were there to be compared
 * @param judged null when the department keeps no judged queries, or they cannot be read
 * @param judgedProblem why the judged queries cannot be read; null when they can or there are none
 * @param changed queries whose first ten results change
 */
public record Preview(
    boolean complete,
    int compared,
    boolean recentKnown,
    @Nullable Judged judged,
    @Nullable String judgedProblem,
    List<Changed> changed,
    long tookMs) {

  /**
   * The judged queries as a whole.
   *
   * @param before mean nDCG@10 now
   * @param after mean nDCG@10 with the change
   */
  public record Judged(int queries, double before, double after, int better, int worse) {}

  /** Where a query comes from: the change itself, the judged queries, or last month's. */
  public enum Source {
    OWN,
    JUDGED,
    RECENT
  }

  /**
   * A query with other results than before.
   *
   * @param scoreBefore nDCG@10 of a judged query now; null for others
   */
  public record Changed(
      String query,
      Source source,
      @Nullable Double scoreBefore,
      @Nullable Double scoreAfter,
      List<Result> before,
      List<Result> after) {}

  /** A result: code and name of the procedure. */
  public record Result(String code, String name) {}
}
