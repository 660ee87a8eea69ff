package vn.motcua.search.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.search.lexicon.LexiconFile;
import vn.motcua.test.MessageFiles;

class DeskTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/search/desk");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("desk.line.", LexiconFile.Fault.values());
    TEXTS.assertEach("desk.action.", HistoryRow.Action.values());
    for (String prefix : List.of("kinds", "about", "add", "edit", "field", "hint")) {
      TEXTS.assertEach("desk." + prefix + ".", DeskKind.values());
    }
    for (String done : List.of("saved", "removed", "undone", "imported")) {
      TEXTS.assertHas("desk.done." + done);
    }
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "desk");
  }
}
