package vn.motcua.search.sight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountedTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.02.H23-200922-0005",
        "hồ sơ H23-200922",
        "0912345678",
        "gọi 0912 345 678",
        "(+84) 912.345.678",
        "０９１２３４５６７８",
        "nguyenvana@example.vn",
        "CCCD 001090012345",
        "cmnd 123 456 789",
        "khai sinh 01/02/1990",
        "hộ chiếu C1234567",
        "xe 51F-123.45",
        "30a 12345",
        "59-X1 234.56"
      })
  void what_may_tell_of_a_person_is_not_counted(String typed) {
    assertThat(CountedText.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'  Mở   QUÁN ăn? ', mo quan an",
    "'=HYPERLINK(\"x\")', hyperlink x",
    "nghị định 175/2024/NĐ-CP, nghi dinh 175 2024 nd cp",
    "đổi bằng lái b2, doi bang lai b2",
    "xe máy 50cc, xe may 50cc",
    "giảm 10% thuế năm 2024, giam 10 thue nam 2024"
  })
  void of_the_rest_the_words_are(String typed, String words) {
    assertThat(CountedText.of(typed)).contains(words);
  }

  @Test
  void neither_nothing_nor_a_whole_story_is_counted() {
    assertThat(CountedText.of("")).isEmpty();
    assertThat(CountedText.of("?!")).isEmpty();
    assertThat(CountedText.of("a")).isEmpty();
    assertThat(CountedText.of("đất ".repeat(25))).isPresent();
    assertThat(CountedText.of("đất ".repeat(26))).isEmpty();
  }
}
