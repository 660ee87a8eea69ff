package vn.motcua.search.sight;

/** How staff settled a query. */
public enum QueryMark {
  DONE,
  IGNORED
}
