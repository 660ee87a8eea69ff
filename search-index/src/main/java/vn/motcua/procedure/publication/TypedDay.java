package vn.motcua.procedure.publication;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as a browser sends it, 2026-11-23, or as people write it, 23/11/2026. */
public final class TypedDay {
  private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private TypedDay() {}

  public static Optional<LocalDate> read(String text) {
    Matcher sent = SENT.matcher(text);
    if (sent.matches()) {
      return day(sent.group(1), sent.group(2), sent.group(3));
    }
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? day(written.group(3), written.group(2), written.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
