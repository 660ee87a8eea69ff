package vn.motcua.casefile.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.Demo;
import vn.motcua.procedure.DurationUnit;

class CutLimitTest {
  private static final LocalDate CUT = LocalDate.parse("2026-01-01");

  private static CutLimit limit(String from, int amount) {
    return CutLimit.read(
        line(
            """
            {"procedure":"2.000648","amount":%d,"unit":"WORKING_DAY","from":"%s","source":"QĐ 1"}
            """
                .formatted(amount, from)));
  }

  private static JsonObject line(String json) {
    return Json.createReader(new StringReader(json)).readObject();
  }

  @Test
  void a_cut_holds_from_its_day_until_the_next_one() {
    List<CutLimit> all = List.of(limit("2026-06-01", 12), limit("2026-01-01", 15));
    assertThat(CutLimit.on(CUT.minusDays(1), all)).isEmpty();
    assertThat(CutLimit.on(CUT, all)).extracting(CutLimit::amount).containsExactly(days(15));
    assertThat(CutLimit.on(LocalDate.parse("2026-06-01"), all))
        .extracting(CutLimit::amount)
        .containsExactly(days(12));
  }

  private static BigDecimal days(int days) {
    return BigDecimal.valueOf(days);
  }

  @Test
  void what_is_longer_in_any_channel_is_found_and_another_unit_is_not_compared() {
    CutLimit cut = limit("2026-01-01", 15);
    assertThat(cut.exceededBy(days(20), DurationUnit.WORKING_DAY)).contains(5L);
    assertThat(cut.exceededBy(new BigDecimal("15.5"), DurationUnit.WORKING_DAY)).contains(1L);
    assertThat(cut.exceededBy(days(15), DurationUnit.WORKING_DAY)).isEmpty();
    assertThat(cut.exceededBy(days(20), DurationUnit.CALENDAR_DAY)).isEmpty();
    assertThat(cut.exceededBy(null, null)).isEmpty();
  }

  @Test
  void a_line_that_cannot_be_used_is_told() {
    assertThatThrownBy(() -> CutLimit.read(line("{\"procedure\":\"2.000648\",\"amount\":15}")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.000648");
  }

  @Test
  void the_limits_of_the_demo_can_be_read() throws IOException {
    assertThat(Demo.lines(Path.of("../config/demo/limits.jsonl")).stream().map(CutLimit::read))
        .isNotEmpty();
  }
}
