package vn.motcua.procedure.publication;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.NationalTrouble;
import vn.motcua.test.MessageFiles;

class PublicationTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/procedure/publication");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("publication.view.", StagedView.Part.values());
    TEXTS.assertEach("publication.difference.", Difference.values());
    TEXTS.assertEach("national.trouble.", NationalTrouble.Kind.values());
    for (String doubt : List.of("EMPTY", "SHORT", "UNREADABLE")) {
      TEXTS.assertHas("national.doubt." + doubt);
    }
  }
}
