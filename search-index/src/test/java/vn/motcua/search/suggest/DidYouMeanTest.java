package vn.motcua.search.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.search.query.MemoryIndex;
import vn.motcua.search.spelling.Speller;
import vn.motcua.search.spelling.Speller.Mood;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DidYouMeanTest {
  private final Accents accents = DidYouMean.learned(DemoTitles.reading());
  private final Speller speller;

  DidYouMeanTest() throws IOException {
    speller = new MemoryIndex(DemoTitles.entries()).knowledge().speller();
  }

  private Optional<String> meant(String text) {
    Syllables typed = Syllables.of(text);
    return DidYouMean.written(typed, speller.read(typed.plain(), Mood.CAREFUL), accents);
  }

  @ParameterizedTest
  @CsvSource({
    "ddawng ky khai sinh, đăng ký khai sinh",
    "giay pehp xay dung, giấy phép xây dựng",
    "dang ky khai sinnh, đăng ký khai sinh",
    "capho chieu, cấp hộ chiếu",
    "giayphep lai xe, giấy phép lái xe",
    "đăng ký thươngg trú, đăng ký thường trú",
    "cap lai the can cuwowcs, cấp lại thẻ căn cước"
  })
  void a_mistyped_sentence_is_written_as_the_catalogue_would(String typed, String meant) {
    assertThat(meant(typed)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lam so do",
        "dang ky khai sinh",
        "giay phep xay dung",
        "Đăng ký kết hôn",
        "gplx",
        "cccd",
        "2.000033",
        "nghị định 175/2024"
      })
  void what_was_typed_well_is_left_alone(String typed) {
    assertThat(meant(typed)).isEmpty();
  }

  @Test
  void accents_follow_the_neighbours() {
    assertThat(write("lam", "so", "do")).isEqualTo("làm sổ đỏ");
    assertThat(write("so", "ho", "tich")).isEqualTo("sổ hộ tịch");
    assertThat(write("ban", "le", "ruou")).isEqualTo("bán lẻ rượu");
    assertThat(write("giay", "phep", "lai", "xe")).isEqualTo("giấy phép lái xe");
  }

  private String write(String... plain) {
    return accents.write(java.util.Arrays.stream(plain).map(Accents.Slot::any).toList());
  }

  @Test
  void nothing_at_all_is_nothing_mistyped() {
    assertThat(accents.write(java.util.List.of())).isEmpty();
    assertThat(accents.isUsual(java.util.List.of("qwzx"))).isFalse();
  }
}
