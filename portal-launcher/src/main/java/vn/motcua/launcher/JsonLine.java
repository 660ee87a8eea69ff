package vn.motcua.launcher;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.time.temporal.ChronoUnit;
import java.util.logging.LogRecord;

/** For programs: a JSON object a line; what is empty is left out. Times are UTC. */
public final class JsonLine extends LogLine {
  @Override
  public String format(LogRecord line) {
    JsonStringWriter json = JsonWriter.string().object();
    add(json, "time", line.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    add(json, "level", line.getLevel().getName());
    add(json, "logger", String.valueOf(line.getLoggerName()));
    add(json, "thread", thread());
    add(json, "request", request());
    add(json, "message", formatMessage(line));
    add(json, "trace", trace(line));
    return json.end().done() + System.lineSeparator();
  }

  private static void add(JsonStringWriter json, String name, String value) {
    if (!value.isEmpty()) {
      json.value(name, value);
    }
  }
}
