package vn.motcua.postal;

/** What the post is to do. */
public enum PostalKind {
  /** Fetch the papers from the home and hand them in. */
  COLLECT,
  /** Bring the result. */
  DELIVER,
  /** Both. */
  BOTH
}
