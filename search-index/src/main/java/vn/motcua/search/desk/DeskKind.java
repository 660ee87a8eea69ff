package vn.motcua.search.desk;

/** What staff can teach the search. */
public enum DeskKind {
  /** What else to look for: synonyms and abbreviations. */
  RULE,
  /** A procedure that comes first for a query. */
  PIN,
  /** What is never suggested while somebody types. */
  STOP
}
