package vn.motcua.portal.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.Asset;

class EmbedScriptTest {
  private static final int TWENTY_KILOBYTES = 20 * 1024;
  private static final Pattern TEXT =
      Pattern.compile("text\\('([a-z.-]+)'|'((?:case|search|booking|feedback)\\.[a-z.-]+)'");
  private static final Path SCRIPT = Path.of("src/main/webapp/embed/portal.js");
  private static final Path TEXTS = Path.of("src/main/resources/vn/motcua/portal");

  private static String script() throws IOException {
    return new String(Asset.compact(Files.readString(SCRIPT)), StandardCharsets.UTF_8);
  }

  @Test
  void the_components_with_all_their_texts_stay_below_the_budget() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(script().getBytes(StandardCharsets.UTF_8));
      for (String language : new String[] {"vi", "en"}) {
        gzip.write(Files.readAllBytes(TEXTS.resolve("messages_" + language + ".properties")));
      }
    }
    assertThat(packed.size()).isLessThan(TWENTY_KILOBYTES);
  }

  @Test
  void it_is_told_every_text_it_says_and_no_other() throws IOException {
    Set<String> said =
        TEXT.matcher(script())
            .results()
            .flatMap(found -> Stream.of(found.group(1), found.group(2)))
            .filter(key -> key != null)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(said).containsExactlyInAnyOrderElementsOf(EmbedScript.KEYS);
  }

  @Test
  void it_keeps_nothing_writes_no_markup_and_asks_nobody_else() throws IOException {
    assertThat(script())
        .startsWith("(() => {")
        .endsWith("})();")
        .contains("TOLD_BY_THE_PORTAL;")
        .doesNotContain("/*", "*/", "//", "eval", "innerHTML", "insertAdjacent", "cookie")
        .doesNotContain("localStorage", "sessionStorage", "Function(", ".style");
  }
}
