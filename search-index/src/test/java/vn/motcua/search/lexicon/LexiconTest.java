package vn.motcua.search.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.search.index.PlainPhrase;

class LexiconTest {
  @Test
  void both_kinds_of_rules_are_read() throws LexiconFile.BadLine {
    List<LexiconRule> rules =
        LexiconFile.read(
            "test.txt",
            List.of(
                "# words",
                "",
                "gplx = giấy phép lái xe",
                "sổ đỏ | bìa đỏ => quyền sử dụng đất @ Đất đai"));

    assertThat(rules)
        .containsExactly(
            new LexiconRule(List.of("gplx"), List.of("giấy phép lái xe"), List.of(), false),
            new LexiconRule(List.of("giấy phép lái xe"), List.of("gplx"), List.of(), false),
            new LexiconRule(
                List.of("sổ đỏ", "bìa đỏ"),
                List.of("quyền sử dụng đất"),
                List.of("Đất đai"),
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sổ đỏ ; neither => nor = in it",
        "a => b => c ; more than one =>",
        "a | => b ; an empty or overlong phrase",
        "a = a ; both sides are the same",
      })
  void a_bad_line_is_refused_with_its_number(String line, String reason) {
    assertThatThrownBy(() -> LexiconFile.read("test.txt", List.of("# words", line)))
        .hasMessage("test.txt, line 2: " + reason);
  }

  @Test
  void typed_accents_have_to_be_the_rules() {
    assertThat(called("phà => bến khách ngang sông", "phà")).hasSize(1);
    assertThat(called("phà => bến khách ngang sông", "pha")).isEmpty();
    assertThat(called("sổ đỏ => quyền sử dụng đất", "so do")).hasSize(1);
    assertThat(called("sổ đỏ => quyền sử dụng đất", "số đo")).isEmpty();
    assertThat(called("gplx => giấy phép lái xe", "gplx")).hasSize(1);
  }

  @Test
  void the_longest_phrase_is_called() {
    assertThat(
            called(
                "bằng lái => giấy phép lái xe\nmất bằng lái => cấp lại giấy phép lái xe",
                "mất bằng lái"))
        .singleElement()
        .satisfies(call -> assertThat(call.then()).containsExactly("cap lai giay phep lai xe"));
  }

  @Test
  void a_filler_may_stand_inside_a_phrase_but_not_make_one() {
    assertThat(called("chuyển trường => chuyển trường", "chuyển sang trường khác"))
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.said()).isEqualTo("chuyen truong");
              assertThat(call.length()).isEqualTo(3);
            });
    assertThat(called("chuyển trường => chuyển trường", "chuyển nhà sang trường")).isEmpty();
  }

  @Test
  void both_spellings_of_a_last_vowel_call_a_rule() {
    assertThat(called("lý lịch => phiếu lý lịch tư pháp", "lí lịch")).hasSize(1);
  }

  private static List<Lexicon.Call> called(String rules, String typed) {
    try {
      Lexicon lexicon =
          new Lexicon(
              LexiconFile.read("test.txt", List.of(rules.split("\n"))), List.of("sang", "cho"));
      List<String> said = List.of(typed.split(" "));
      return lexicon.calls(said.stream().map(PlainPhrase::of).toList(), said);
    } catch (LexiconFile.BadLine bad) {
      throw new AssertionError(bad);
    }
  }
}
