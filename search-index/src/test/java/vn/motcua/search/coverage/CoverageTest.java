package vn.motcua.search.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.Completeness;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.PublishedParts.Parts;

class CoverageTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final List<Parts> ALL =
      List.of(
          parts("1.000001", "Sở Xây dựng", "Nhà ở", OnlineLevel.FULL, true),
          parts("1.000002", "Sở Xây dựng", "", OnlineLevel.NONE, false, Completeness.STEPS),
          parts("1.000003", "", "Nhà ở", OnlineLevel.PARTIAL, false),
          parts(
              "1.000004",
              "Sở Y tế",
              "Dược",
              OnlineLevel.UNKNOWN,
              true,
              Completeness.STEPS,
              Completeness.TIME),
          parts("1.000005", "Đài truyền hình", "Báo chí", OnlineLevel.FULL, false));

  private static Parts parts(
      String code,
      String department,
      String field,
      OnlineLevel online,
      boolean postal,
      Completeness... missing) {
    return new Parts(code, department, field, List.of(missing), online, postal);
  }

  @Test
  void those_with_most_come_first_then_in_vietnamese_order_and_all_add_up() {
    Coverage coverage = Coverage.ofDepartments(ALL, NOW);
    assertThat(coverage.rows())
        .extracting(Coverage.Row::name)
        .containsExactly("Sở Xây dựng", "Đài truyền hình", "Sở Y tế", "");
    Coverage.Row whole = coverage.whole();
    assertThat(whole.published()).isEqualTo(5);
    assertThat(whole.complete()).isEqualTo(3);
    assertThat(whole.online()).isEqualTo(3);
    assertThat(whole.full()).isEqualTo(2);
    assertThat(whole.postal()).isEqualTo(2);
    assertThat(whole.missing()).isEqualTo(Map.of(Completeness.STEPS, 2L, Completeness.TIME, 1L));
    assertThat(coverage.rows().stream().mapToLong(Coverage.Row::published).sum()).isEqualTo(5);
  }

  @Test
  void fields_are_those_of_one_department() {
    Coverage coverage = Coverage.ofFields(ALL, "Sở Xây dựng", NOW);
    assertThat(coverage.rows()).extracting(Coverage.Row::name).containsExactly("Nhà ở", "");
    assertThat(coverage.whole().published()).isEqualTo(2);
    assertThat(Coverage.ofFields(ALL, "x", NOW).rows()).isEmpty();
  }
}
