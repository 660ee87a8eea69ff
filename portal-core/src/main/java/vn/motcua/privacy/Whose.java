package vn.motcua.privacy;

/** Whom data are about; {@code privacy.whose.…} says it in words. */
public enum Whose {
  CITIZEN,
  STAFF,
  /** Citizens and staff alike. */
  ANYONE
}
