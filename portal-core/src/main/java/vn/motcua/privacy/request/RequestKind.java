package vn.motcua.privacy.request;

/** What somebody asks; {@code privacy.request.kind.…} says it in words. */
public enum RequestKind {
  EXPORT,
  ERASURE
}
