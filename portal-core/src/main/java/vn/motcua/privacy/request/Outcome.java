package vn.motcua.privacy.request;

/** What became of a record; {@code privacy.request.outcome.…} says it in words. */
public enum Outcome {
  CHOSEN,
  ERASED,
  KEPT,
  GONE
}
