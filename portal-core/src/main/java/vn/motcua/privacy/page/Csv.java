package vn.motcua.privacy.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lines for spreadsheets. */
final class Csv {
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private Csv() {}

  static String line(String... values) {
    return Stream.of(values).map(Csv::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /** A value that begins like a formula must not become one. */
  private static String quoted(String value) {
    boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
  }
}
