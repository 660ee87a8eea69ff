package vn.motcua.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines for spreadsheets, in the form of RFC 4180. */
public final class Csv {
  /** What a file begins with, so that spreadsheets read it as UTF-8. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  /** Values in quotes, and the end of the line. */
  public static String line(String... values) {
    return Stream.of(values).map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** One value in quotes; what begins like a formula must not become one. */
  public static String quoted(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
