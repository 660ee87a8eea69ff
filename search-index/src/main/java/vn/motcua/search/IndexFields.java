package vn.motcua.search;

/** Names of the fields of an index document. */
final class IndexFields {
  /** The code as printed; sorting by it makes ties stable. */
  static final String CODE = "code";

  /** The code's letters and digits only, for fragments. */
  static final String CODE_KEY = "codeKey";

  static final String TITLE = "title";
  static final String TITLE_EXACT = "titleExact";
  static final String TITLE_PAIRS = "titlePairs";
  static final String KEYWORDS = "keywords";
  static final String FIELD_TEXT = "fieldText";
  static final String DOCUMENTS = "documents";
  static final String DEPARTMENT_TEXT = "departmentText";
  static final String STEPS = "steps";

  static final String STATUS = "status";
  static final String FIELD = "field";
  static final String DEPARTMENT = "department";
  static final String LEVEL = "level";
  static final String CHANNEL = "channel";
  static final String ONLINE = "online";
  static final String SUBJECT = "subject";

  /** Multiplies the score: what is used more, and nearer to people, comes first among equals. */
  static final String BOOST = "boost";

  /** What a result shows, as JSON. */
  static final String CARD = "card";

  static final String STAMP = "stamp";

  /** The whole version as JSON, so that pages can answer while the database is away. */
  static final String WHOLE = "whole";

  private IndexFields() {}
}
