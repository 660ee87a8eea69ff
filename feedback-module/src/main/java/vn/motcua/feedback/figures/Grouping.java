package vn.motcua.feedback.figures;

/** By what is counted. */
public enum Grouping {
  DEPARTMENT("f.owner"),
  CATEGORY("f.category"),
  /** Code; what is about none together. */
  PROCEDURE("ifnull(nullif(f.procedure_code, ''), '" + Grouping.NO_PROCEDURE + "')"),
  /** Of the receipt in Vietnam, as 2026-03. */
  MONTH("date_format(f.received_at + INTERVAL 7 HOUR, '%Y-%m')");

  /** The key of what is about no procedure. */
  static final String NO_PROCEDURE = "-";

  private final String sql;

  Grouping(String sql) {
    this.sql = sql;
  }

  /** The expression, written here and never typed. */
  String sql() {
    return sql;
  }
}
