package vn.motcua.portal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class PortalTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/portal");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    for (String own : List.of("portal", "home", "search-box", "not-found", "ways-on", "failure")) {
      TEXTS.assertPages(Path.of("src/main/webapp"), own);
    }
  }
}
