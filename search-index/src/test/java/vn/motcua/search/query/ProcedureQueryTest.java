package vn.motcua.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.importing.CatalogueReader.Entry;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcedureQueryTest {
  private static final List<String> TITLES =
      List.of(
          "Thông báo hoạt động khuyến mại",
          "Cấp giấy phép bán lẻ rượu",
          "Cấp giấy phép hoạt động bán buôn",
          "Thủ tục hòa giải",
          "Thu tuc hoa giai khong dau",
          "Đăng ký đất đai");

  private final MemoryIndex index;

  ProcedureQueryTest() throws IOException {
    index =
        new MemoryIndex(
            IntStream.range(0, TITLES.size())
                .mapToObj(i -> new Entry("2.00000" + i, 0, ProcedureContent.named(TITLES.get(i))))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"khuyến mại", "khuyen mai", "KHUYẾN MẠI", "khuyến mãi", "khuyén mại", "kuyen mai"})
  void the_promotion_notice_is_found_however_it_is_typed(String typed) {
    assertThat(found(typed)).first().isEqualTo(TITLES.get(0));
    assertThat(found(Normalizer.normalize(typed, Normalizer.Form.NFD)))
        .first()
        .isEqualTo(TITLES.get(0));
  }

  @Test
  void accents_as_typed_come_before_folded_ones() {
    assertThat(found("thủ tục hòa giải")).first().isEqualTo(TITLES.get(3));
  }

  @Test
  void old_and_new_tone_placement_are_one() {
    assertThat(found("thủ tục hoà giải")).first().isEqualTo(TITLES.get(3));
  }

  @Test
  void d_with_stroke_is_a_d() {
    assertThat(found("dang ky dat dai")).first().isEqualTo(TITLES.get(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rượu AND NOT giấy",
        "title:rượu",
        "rượu~2 *",
        "\"rượu",
        "rượu) OR (1=1",
        "+rượu -giấy"
      })
  void what_people_type_is_never_query_syntax(String typed) {
    assertThat(found(typed)).contains("Cấp giấy phép bán lẻ rượu");
  }

  @Test
  void a_part_of_a_code_finds_it() {
    assertThat(found("000001")).first().isEqualTo(TITLES.get(1));
    assertThat(found("2.000001")).first().isEqualTo(TITLES.get(1));
  }

  @Test
  void a_code_among_words_finds_it() {
    assertThat(found("2.000001 khuyến mại")).first().isEqualTo(TITLES.get(1));
  }

  @Test
  void any_number_of_digits_is_searched_for() {
    assertThat(found("1234567890".repeat(100))).isEmpty();
  }

  @Test
  void a_text_that_calls_nothing_but_rules_is_searched_for() {
    assertThat(found("làm lại gplx mở quán ăn xin cmnd đổi hộ khẩu ".repeat(60))).isNotNull();
  }

  private List<String> found(String typed) {
    return titles(index.find(typed));
  }

  private static List<String> titles(List<String> codes) {
    return codes.stream()
        .map(code -> TITLES.get(Integer.parseInt(code.substring(code.length() - 1))))
        .toList();
  }
}
