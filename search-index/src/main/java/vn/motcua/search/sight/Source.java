package vn.motcua.search.sight;

/** Where a search came from; of a program no click is expected. */
public enum Source {
  PAGE,
  API
}
