package vn.motcua.feedback.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest {
  @Test
  void known_fields_are_filled_in_and_unknown_ones_named() {
    assertThat(Filling.fill("Về {ma}, hạn {han}.", Map.of(Field.REFERENCE, "7K$1", Field.DUE, "")))
        .isEqualTo("Về 7K$1, hạn [han].");
    assertThat(Filling.unknown("{ma} {khac} {khac} {}")).containsExactly("khac", "");
  }

  @Test
  void blanks_are_found_and_numbers_in_brackets_are_none() {
    assertThat(Filling.blanks("Hẹn [ngày hẹn] theo [1] và {ma} {x}"))
        .containsExactly("[ngày hẹn]", "{ma}");
    assertThat(Filling.blanks("Đã xong.")).isEmpty();
  }
}
