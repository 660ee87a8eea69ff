package vn.motcua.search.sight;

/** Why a query stands in the queue. */
public enum QueryKind {
  /** Most searches for it found nothing. */
  ZERO("SUM(q.without_result) * 2 >= SUM(q.searches)"),

  /** It found something, and fewer than one search in ten led to a procedure. */
  UNCLICKED(
      "SUM(q.without_result) * 2 < SUM(q.searches)"
          + " AND SUM(q.clicks) * 10 < SUM(q.searches) - SUM(q.without_result)");

  private final String condition;

  QueryKind(String condition) {
    this.condition = condition;
  }

  /** The same in SQL, over the weeks of a query. */
  String condition() {
    return condition;
  }
}
