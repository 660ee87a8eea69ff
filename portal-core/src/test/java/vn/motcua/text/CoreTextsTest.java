package vn.motcua.text;

import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class CoreTextsTest {
  @Test
  void both_languages_say_the_same_things() {
    MessageFiles.of("vn/motcua/text").assertInStep();
  }
}
