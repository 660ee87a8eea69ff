package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.web.JsonNulls;

class ResultsWriterTest {
  private static final ProcedureWire.ChannelWire COUNTER =
      new ProcedureWire.ChannelWire(
          "COUNTER",
          new BigDecimal("1.5"),
          "WORKING_DAY",
          List.of(50_000L, 0L),
          false,
          "\"lệ\nphí\"",
          true);
  private static final ProcedureWire.ChannelWire ONLINE =
      new ProcedureWire.ChannelWire("ONLINE", null, null, List.of(), true, null, false);

  private final Jsonb json = new JsonNulls().getContext(ProcedureWire.Results.class);

  @Test
  void writes_every_field_as_the_other_answers_are_written() {
    assertSame(
        new ProcedureWire.Results(
            42,
            7,
            "khai sinh",
            facets(),
            List.of(
                hit("Hộ tịch", List.of("Sở Tư pháp", "UBND xã"), List.of(COUNTER, ONLINE)),
                hit(null, List.of(), List.of()))));
  }

  @Test
  void writes_an_answer_without_results() {
    assertSame(new ProcedureWire.Results(0, 0, null, Map.of(), List.of()));
  }

  private static Map<String, List<ProcedureWire.FacetValue>> facets() {
    Map<String, List<ProcedureWire.FacetValue>> facets = new LinkedHashMap<>();
    facets.put("field", List.of(new ProcedureWire.FacetValue("a</script>", "Đất đai \u2028", 3)));
    facets.put("level", List.of());
    return facets;
  }

  private static ProcedureWire.Hit hit(
      @Nullable String field, List<String> departments, List<ProcedureWire.ChannelWire> channels) {
    return new ProcedureWire.Hit(
        "1.000001",
        "Đăng ký khai sinh",
        "Đăng ký <mark>khai sinh</mark>",
        field,
        departments,
        List.of("COMMUNE"),
        channels,
        "FULL",
        "PUBLISHED",
        12.25);
  }

  private void assertSame(ProcedureWire.Results results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ResultsWriter().write(results, out);
    assertThat(read(out.toString(StandardCharsets.UTF_8))).isEqualTo(read(json.toJson(results)));
  }

  private static JsonValue read(String text) {
    return Json.createReader(new StringReader(text)).readValue();
  }
}
