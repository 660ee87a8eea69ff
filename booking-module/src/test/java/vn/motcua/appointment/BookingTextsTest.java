package vn.motcua.appointment;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class BookingTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/appointment");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "booking");
  }
}
