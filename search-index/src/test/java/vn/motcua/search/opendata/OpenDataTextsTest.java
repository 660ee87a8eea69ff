package vn.motcua.search.opendata;

import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class OpenDataTextsTest {
  @Test
  void both_languages_say_the_same_things() {
    MessageFiles.of("vn/motcua/search/opendata").assertInStep();
  }
}
