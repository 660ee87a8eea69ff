package vn.motcua.text;

import org.junit.jupiter.api.Test;
import vn.motcua.attachment.UploadFlaw;
import vn.motcua.reference.PublicReference;
import vn.motcua.test.MessageFiles;

class CoreTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/text");

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("attachment.flaw.", UploadFlaw.values());
    TEXTS.assertEach("reference.flaw.", PublicReference.Flaw.values());
  }
}
