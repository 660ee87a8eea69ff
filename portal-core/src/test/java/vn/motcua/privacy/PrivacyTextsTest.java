package vn.motcua.privacy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.privacy.request.Outcome;
import vn.motcua.privacy.request.RequestKind;
import vn.motcua.privacy.request.RequestState;
import vn.motcua.test.MessageFiles;

class PrivacyTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/privacy");

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("privacy.datum.", Datum.values());
    TEXTS.assertEach("privacy.whose.", Whose.values());
    TEXTS.assertEach("privacy.basis.", LegalBasis.values());
    TEXTS.assertEach("privacy.viewer.", Viewer.values());
    TEXTS.assertEach("privacy.request.kind.", RequestKind.values());
    TEXTS.assertEach("privacy.request.state.", RequestState.values());
    TEXTS.assertEach("privacy.request.outcome.", Outcome.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "privacy");
  }
}
