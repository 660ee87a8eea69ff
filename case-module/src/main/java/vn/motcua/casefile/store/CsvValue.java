package vn.motcua.casefile.store;

/** A value of a file for spreadsheets. */
public final class CsvValue {
  private CsvValue() {}

  /** In quotes; a value that begins like a formula must not become one. */
  public static String quoted(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
