package vn.motcua.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeKeyTest {
  @ParameterizedTest
  @CsvSource({
    "2.000033, 2000033, true",
    "２.０００ ０３３, 2000033, true",
    "000033, 000033, true",
    "2.000309.000.00.00.h44, 20003090000000H44, true",
    "khuyen mai, KHUYENMAI, false",
    "20 ngay, 20NGAY, false",
    "2.000648 xang dau, 2000648XANGDAU, false",
    "12, 12, false",
  })
  void letters_and_digits_are_kept(String typed, String key, boolean fragment) {
    assertThat(CodeKey.of(typed)).isEqualTo(key);
    assertThat(CodeKey.isFragment(key)).isEqualTo(fragment);
  }
}
