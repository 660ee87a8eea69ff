package vn.motcua.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.LogRecord;

/** For people: time, level, logger, the id of the request if there is one, message. */
public final class PlainLine extends LogLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord line) {
    String request = request();
    return "%s %s %s:%s %s%n%s"
        .formatted(
            TIME.format(line.getInstant()),
            line.getLevel().getName(),
            line.getLoggerName(),
            request.isEmpty() ? "" : " [" + request + "]",
            formatMessage(line),
            trace(line));
  }
}
