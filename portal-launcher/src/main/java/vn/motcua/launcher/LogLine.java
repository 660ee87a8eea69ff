package vn.motcua.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log with the id of the request it belongs to, which the portal writes into the name
 * of the thread: so lines of every library have it.
 */
abstract class LogLine extends Formatter {
  private static final Pattern REQUEST = Pattern.compile(" #([0-9a-f]{16})$");

  /** Empty for what belongs to no request. */
  static String request() {
    Matcher mark = REQUEST.matcher(Thread.currentThread().getName());
    return mark.find() ? mark.group(1) : "";
  }

  static String thread() {
    return REQUEST.matcher(Thread.currentThread().getName()).replaceFirst("");
  }

  /** Empty for none. */
  static String trace(LogRecord line) {
    if (line.getThrown() == null) {
      return "";
    }
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      line.getThrown().printStackTrace(writer);
    }
    return text.toString();
  }
}
