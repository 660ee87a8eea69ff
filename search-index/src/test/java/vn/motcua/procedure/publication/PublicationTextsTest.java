package vn.motcua.procedure.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.NationalTrouble;
import vn.motcua.procedure.posting.Said;
import vn.motcua.test.MessageFiles;

class PublicationTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/procedure/publication");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void pages_of_lists_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "posting");
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("publication.view.", StagedView.Part.values());
    TEXTS.assertEach("publication.difference.", Difference.values());
    TEXTS.assertEach("national.trouble.", NationalTrouble.Kind.values());
    TEXTS.assertEach("posting.why.", Said.Part.values());
    TEXTS.assertEach("selfcheck.not-posted.", Said.Part.values());
    for (String doubt : List.of("EMPTY", "SHORT", "UNREADABLE")) {
      TEXTS.assertHas("national.doubt." + doubt);
    }
  }
}
