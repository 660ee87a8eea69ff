package vn.motcua.text;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.attachment.UploadFlaw;
import vn.motcua.audit.AuditFault;
import vn.motcua.audit.AuditVerb;
import vn.motcua.reference.PublicReference;
import vn.motcua.test.MessageFiles;

class CoreTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/text");

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("attachment.flaw.", UploadFlaw.values());
    TEXTS.assertEach("reference.flaw.", PublicReference.Flaw.values());
    TEXTS.assertEach("audit.verb.", AuditVerb.values());
    TEXTS.assertEach("audit.fault.", AuditFault.Kind.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "audit");
  }
}
