package vn.motcua.search.index;

/** Names of the fields of an index document. */
public final class IndexFields {
  /** The code as printed; sorting by it makes ties stable. */
  public static final String CODE = "code";

  /** The code's letters and digits only, for fragments. */
  public static final String CODE_KEY = "codeKey";

  public static final String TITLE = "title";
  public static final String TITLE_EXACT = "titleExact";
  public static final String TITLE_PAIRS = "titlePairs";

  /** The whole title as one term, see {@link PlainPhrase}. */
  public static final String TITLE_WHOLE = "titleWhole";

  public static final String KEYWORDS = "keywords";
  public static final String FIELD_TEXT = "fieldText";
  public static final String DOCUMENTS = "documents";
  public static final String DEPARTMENT_TEXT = "departmentText";
  public static final String STEPS = "steps";

  public static final String STATUS = "status";
  public static final String FIELD = "field";
  public static final String DEPARTMENT = "department";
  public static final String LEVEL = "level";
  public static final String CHANNEL = "channel";
  public static final String ONLINE = "online";
  public static final String SUBJECT = "subject";

  /** Multiplies the score: what is used more, and nearer to people, comes first among equals. */
  public static final String BOOST = "boost";

  /** What a result shows, as JSON. */
  public static final String CARD = "card";

  static final String STAMP = "stamp";

  /** The whole version as JSON, so that pages can answer while the database is away. */
  public static final String WHOLE = "whole";

  private IndexFields() {}
}
