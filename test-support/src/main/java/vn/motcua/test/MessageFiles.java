package vn.motcua.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks the texts of a feature in both languages, and that its pages hold no texts themselves. */
public final class MessageFiles {
  private static final Pattern NOT_TEXT =
      Pattern.compile("<!--.*?-->|<!DOCTYPE[^>]*>|#\\{[^}]*\\}|<[^>]*>|&[a-z]+;", Pattern.DOTALL);
  private static final Pattern KEY = Pattern.compile("text(?:\\.with\\(|\\[)'([^']+)'");

  private final Properties vi;
  private final Properties en;

  private MessageFiles(Properties vi, Properties en) {
    this.vi = vi;
    this.en = en;
  }

  public static MessageFiles of(String folder) {
    return new MessageFiles(
        load(folder + "/messages_vi.properties"), load(folder + "/messages_en.properties"));
  }

  public void assertInStep() {
    assertThat(en.stringPropertyNames()).isEqualTo(vi.stringPropertyNames());
    for (String key : vi.stringPropertyNames()) {
      assertThat(vi.getProperty(key)).as(key).isNotBlank();
      assertThat(en.getProperty(key)).as(key).isNotBlank();
      assertThat(values(en, key)).as("{0}… of " + key).isEqualTo(values(vi, key));
    }
  }

  public void assertEach(String prefix, Enum<?>[] constants) {
    for (Enum<?> constant : constants) {
      assertHas(prefix + constant.name());
    }
  }

  public void assertHas(String key) {
    assertThat(vi.stringPropertyNames()).contains(key);
  }

  /**
   * Every page below the folder: no letters outside expressions, and no unknown key of ours.
   *
   * @param own first part of the keys of this feature; keys of others are not checked
   */
  public void assertPages(Path folder, String own) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path page : files.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        String markup = Files.readString(page);
        assertThat(NOT_TEXT.matcher(markup).replaceAll(""))
            .as(page + "")
            .doesNotContainPattern("\\p{L}");
        KEY.matcher(markup)
            .results()
            .map(found -> found.group(1))
            .filter(key -> key.startsWith(own + "."))
            .forEach(this::assertHas);
      }
    }
  }

  private static int values(Properties texts, String key) {
    return new MessageFormat(texts.getProperty(key), Locale.ROOT)
        .getFormatsByArgumentIndex()
        .length;
  }

  private static Properties load(String file) {
    Properties texts = new Properties();
    try (InputStream in = MessageFiles.class.getClassLoader().getResourceAsStream(file)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }
}
