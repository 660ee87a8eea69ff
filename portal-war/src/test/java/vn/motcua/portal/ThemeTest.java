package vn.motcua.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ThemeTest {
  private static final int SIX_KILOBYTES = 6 * 1024;

  private static byte[] served() throws IOException {
    return Asset.compact(Files.readString(Path.of("src/main/webapp/theme.css")));
  }

  @Test
  void the_style_sheet_weighs_at_most_six_kilobytes_compressed() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(served());
    }
    assertThat(compressed.size()).isLessThan(SIX_KILOBYTES);
  }

  @Test
  void the_script_of_the_search_box_has_no_comment_left_and_asks_nobody_else() throws IOException {
    String script =
        new String(
            Asset.compact(Files.readString(Path.of("src/main/webapp/search.js"))),
            StandardCharsets.UTF_8);

    assertThat(script)
        .startsWith("(() => {")
        .endsWith("})();")
        .doesNotContain("/*", "*/", "//", "eval", "innerHTML", "cookie", "localStorage");
  }

  @Test
  void it_is_served_without_its_comments_and_asks_for_nothing_from_elsewhere() throws IOException {
    assertThat(new String(served(), StandardCharsets.UTF_8))
        .doesNotContain("/*", "url(", "@import", "://");
  }
}
