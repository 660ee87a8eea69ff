package vn.motcua.audit;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class AuditTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/audit");

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("audit.verb.", AuditVerb.values());
    TEXTS.assertEach("audit.fault.", AuditFault.Kind.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "audit");
  }
}
