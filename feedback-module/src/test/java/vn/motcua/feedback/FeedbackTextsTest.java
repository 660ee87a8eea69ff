package vn.motcua.feedback;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.test.MessageFiles;

class FeedbackTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/feedback");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_kind_of_agency_has_its_words() {
    TEXTS.assertEach("feedback.kind.", Department.Kind.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "feedback");
  }
}
