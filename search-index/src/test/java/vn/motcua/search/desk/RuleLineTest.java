package vn.motcua.search.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.problem.FieldProblem;

class RuleLineTest {
  private static final Set<String> FIELDS = Set.of("Đất đai", "An toàn thực phẩm");

  private static List<String> faults(String line) {
    return RuleLine.problems("line 1", line, FIELDS).stream().map(FieldProblem::key).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gplx = giấy phép lái xe",
        "a = b = c",
        "mở quán ăn | mở tiệm => an toàn thực phẩm @ An toàn thực phẩm",
        "sổ đỏ => giấy chứng nhận quyền sử dụng đất @ Đất đai; An toàn thực phẩm"
      })
  void a_rule_is_taken(String line) {
    assertThat(faults(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "sổ đỏ, desk.line.NO_SIGN",
        "# a = b, desk.line.NO_SIGN",
        "a => b => c, desk.line.TWO_ARROWS",
        "a = a, desk.line.BOTH_SIDES_SAME",
        "a =>, desk.line.BAD_PHRASE",
        "a | => b, desk.line.BAD_PHRASE",
        "a = b => c, desk.line.stray-sign",
        "a => b @Đất đai, desk.line.stray-sign",
        "a => ???, desk.line.stray-sign",
        "a => b @ Thuế, desk.field.unknown",
        "a => b @ đất, desk.field.meant"
      })
  void any_other_line_is_refused_with_its_reason(String line, String reason) {
    assertThat(faults(line)).containsExactly(reason);
  }

  @Test
  void the_field_that_was_meant_is_named() {
    assertThat(RuleLine.problems("line 9", "a => b @ dat dai", FIELDS))
        .singleElement()
        .satisfies(problem -> assertThat(problem.field()).isEqualTo("line 9"))
        .satisfies(problem -> assertThat(problem.values()).containsExactly("dat dai", "Đất đai"));
  }
}
