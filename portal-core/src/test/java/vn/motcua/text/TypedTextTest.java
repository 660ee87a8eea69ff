package vn.motcua.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
  @Test
  void a_line_is_composed_trimmed_and_single_spaced() {
    assertThat(
            TypedText.line(Normalizer.normalize("  Đất \t đai\u00A0nhà\nở ", Normalizer.Form.NFD)))
        .isEqualTo("Đất đai nhà ở");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00AD", "\u200B", "\u200D", "\uFEFF", "\u202E"})
  void invisible_characters_glue_no_syllables(String invisible) {
    assertThat(TypedText.line("giấy" + invisible + " phép")).isEqualTo("giấy phép");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\uD800b", "a\uDC00b", "a\uDC00\uD800b", "a\uD800"})
  void broken_surrogates_become_spaces(String broken) {
    assertThat(TypedText.line(broken)).isIn("a b", "a");
  }

  @Test
  void whole_surrogates_stay() {
    assertThat(TypedText.line("📄 giấy")).isEqualTo("📄 giấy");
  }

  @Test
  void folding_takes_every_accent() {
    assertThat(TypedText.folded("Đường Hoàng Hoa Thám, Ưu đãi"))
        .isEqualTo("duong hoang hoa tham, uu dai");
  }

  /** Common letters go a shorter way; it must lead to the same. */
  @Test
  void every_character_is_folded_as_unicode_says() {
    for (int c = ' '; c < Character.MAX_VALUE; c++) {
      String text = "a" + (char) c + "B";
      String folded =
          Normalizer.normalize(TypedText.line(text), Normalizer.Form.NFD)
              .replaceAll("\\p{M}+", "")
              .replaceAll("[đĐ]", "d")
              .toLowerCase(Locale.ROOT);
      assertThat(TypedText.folded(text)).as(Integer.toHexString(c)).isEqualTo(folded);
    }
  }

  @Test
  void every_letter_of_titles_stays_in_a_line() {
    String letters = "Quyết định số 15/2026/QĐ-TTg: ăâđêôơư ẠẢÃÀÁ (điểm b, khoản 2)";
    assertThat(TypedText.line(letters)).isEqualTo(letters);
    assertThat(TypedText.line(" " + letters + "  x ")).isEqualTo(letters + " x");
  }

  @Test
  void code_letters_are_plain_and_upper_case() {
    assertThat(TypedText.codeLetters(" ０００.00.02.h23 – 200922—0005 "))
        .isEqualTo("000.00.02.H23-200922-0005");
  }

  @Test
  void paragraphs_keep_their_breaks() {
    assertThat(TypedText.paragraphs("a\r\nb\u0000\n\nc\n")).isEqualTo("a\nb\n\nc");
  }
}
