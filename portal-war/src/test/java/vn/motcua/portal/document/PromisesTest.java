package vn.motcua.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever renames or removes a test that proves a promise of security.md is told. */
class PromisesTest {
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]\\w+(\\.[a-z_]+)?");
  private static final Pattern TEST = Pattern.compile("[A-Z]\\w*(Test|IT|E2E)(\\.[a-z_]+)?");

  private final Document document = new Document("security.md");

  PromisesTest() throws IOException {}

  @Test
  void every_class_and_every_test_that_proves_a_promise_exists() throws IOException {
    assertThat(document.quoted(TEST)).hasSizeGreaterThan(20);
    for (String name : document.quoted(CLASS)) {
      String[] parts = name.split("\\.");
      List<String> sources = Document.sources(parts[0]);
      assertThat(sources).as("class " + parts[0]).isNotEmpty();
      if (parts.length > 1) {
        assertThat(sources)
            .as("test " + name)
            .anyMatch(source -> source.contains("void " + parts[1] + "("));
      }
    }
  }
}
