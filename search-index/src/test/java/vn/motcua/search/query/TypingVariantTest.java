package vn.motcua.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TypingVariantTest {
  private static final String TEXT = "đăng ký lại khai sinh cho trẻ em ở hoà bình";

  @ParameterizedTest
  @CsvSource({
    "NO_ACCENTS, đường về Hòa Bình, duong ve hoa binh",
    "TONE_PLACEMENT, hòa hoà thủy quý, hoà hòa thuỷ quý",
    "HOOK_AND_TILDE, sửa chữa nhà, sữa chửa nhà",
    "TELEX, đăng ký người quốc tịch, ddawng kys nguwowif quoocs tichj",
    "VNI, đăng ký người quốc tịch, d9a8ng ky1 ngu7o7i2 quo6c1 tich5",
  })
  void each_way_of_typing_is_the_keyboards(String variant, String text, String typed) {
    assertThat(TypingVariant.valueOf(variant).typed(text)).isEqualTo(typed);
  }

  @Test
  void a_decomposed_text_is_the_same_text() {
    String decomposed = TypingVariant.NFD.typed(TEXT);

    assertThat(decomposed).isNotEqualTo(TEXT);
    assertThat(Normalizer.normalize(decomposed, Normalizer.Form.NFC)).isEqualTo(TEXT);
  }

  @Test
  void typing_errors_hit_as_many_syllables_as_they_say() {
    assertThat(changed(TypingVariant.ONE_TYPO)).isEqualTo(1);
    assertThat(changed(TypingVariant.TWO_TYPOS)).isEqualTo(2);
  }

  @Test
  void confused_sounds_keep_their_tone() {
    assertThat(TypingVariant.SOUNDS.typed("trẻ")).isEqualTo("chẻ");
    assertThat(TypingVariant.SOUNDS.typed("lại")).isEqualTo("nại");
    assertThat(TypingVariant.SOUNDS.typed("kỹ")).isEqualTo("kĩ");
    assertThat(TypingVariant.SOUNDS.typed("giữa")).isEqualTo("dữa");
  }

  @Test
  void glueing_loses_spaces_only_and_shuffling_the_order_only() {
    String glued = TypingVariant.GLUED.typed(TEXT);
    String shuffled = TypingVariant.SHUFFLED.typed(TEXT);

    assertThat(glued.length()).isLessThan(TEXT.length());
    assertThat(glued.replace(" ", "")).isEqualTo(TEXT.replace(" ", ""));
    assertThat(shuffled).isNotEqualTo(TEXT);
    assertThat(shuffled.split(" ")).containsExactlyInAnyOrder(TEXT.split(" "));
  }

  @Test
  void half_of_telex_stays() {
    assertThat(TypingVariant.HALF_TELEX.typed(TEXT))
        .isNotEqualTo(TEXT)
        .isNotEqualTo(TypingVariant.TELEX.typed(TEXT));
  }

  @ParameterizedTest
  @EnumSource
  void the_same_text_always_gives_the_same_variant(TypingVariant variant) {
    String again = variant.typed(TEXT);

    assertThat(variant.typed(TEXT)).isEqualTo(again);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_no_syllable_is_left_alone(TypingVariant variant) {
    assertThat(variant.typed("175/2024")).isEqualTo("175/2024");
  }

  private static long changed(TypingVariant variant) {
    String[] typed = variant.typed(TEXT).split(" ", -1);
    String[] text = TEXT.split(" ");
    long changed = 0;
    for (int i = 0; i < text.length; i++) {
      changed += text[i].equals(typed[i]) ? 0 : 1;
    }
    return changed;
  }
}
