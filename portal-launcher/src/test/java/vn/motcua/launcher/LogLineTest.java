package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.time.Instant;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static final String REQUEST = "0123456789abcdef";

  private final String name = Thread.currentThread().getName();

  @BeforeEach
  void answer_a_request() {
    Thread.currentThread().setName("http-thread-pool(1) #" + REQUEST);
  }

  @AfterEach
  void answer_none() {
    Thread.currentThread().setName(name);
  }

  @Test
  void a_line_for_programs_is_one_json_object_with_the_request_whatever_the_message()
      throws JsonParserException {
    String line = line(new JsonLine(), "two \"lines\"\n\tđược \u0001");

    assertThat(line.lines()).hasSize(1);
    JsonObject json = JsonParser.object().from(line);
    assertThat(json.getString("request")).isEqualTo(REQUEST);
    assertThat(json.getString("thread")).isEqualTo("http-thread-pool(1)");
    assertThat(json.getString("message")).isEqualTo("two \"lines\"\n\tđược \u0001");
    assertThat(json.getString("time")).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(json.getString("trace")).contains("IllegalStateException", "LogLineTest");
  }

  @Test
  void a_line_for_people_has_the_request_too() {
    assertThat(line(new PlainLine(), "something"))
        .contains("WARNING vn.motcua.thing: [" + REQUEST + "] something", "IllegalStateException");
  }

  @Test
  void what_belongs_to_no_request_says_none() throws JsonParserException {
    answer_none();

    assertThat(line(new PlainLine(), "something")).contains("vn.motcua.thing: something");
    assertThat(JsonParser.object().from(line(new JsonLine(), "something")).has("request"))
        .isFalse();
  }

  private static String line(Formatter formatter, String message) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName("vn.motcua.thing");
    line.setInstant(Instant.parse("2026-01-02T03:04:05Z"));
    line.setThrown(new IllegalStateException("why"));
    return formatter.format(line);
  }
}
