package vn.motcua.postal;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class PostalTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/postal");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void pages_take_every_word_from_the_texts_and_every_state_has_its_word() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "postal");
    TEXTS.assertEach("postal.state.", PostalState.values());
    TEXTS.assertEach("postal.kind.", PostalKind.values());
  }
}
