package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlighterTest {
  @Test
  void what_was_typed_without_accents_is_marked_with_them() {
    assertThat(new Highlighter("giay phep ruou").mark("Cấp Giấy phép bán lẻ rượu"))
        .isEqualTo("Cấp <mark>Giấy phép</mark> bán lẻ <mark>rượu</mark>");
  }

  @Test
  void a_title_can_bring_no_markup_of_its_own() {
    assertThat(new Highlighter("b").mark("<b>\"a\" & 'b'</b>"))
        .isEqualTo(
            "&lt;<mark>b</mark>&gt;&quot;a&quot; &amp; &#39;<mark>b</mark>&#39;&lt;/<mark>b</mark>&gt;");
  }
}
