package vn.motcua.feedback;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.routing.Route;
import vn.motcua.test.MessageFiles;

class FeedbackTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/feedback");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void everything_that_can_be_chosen_and_happen_has_its_words() {
    TEXTS.assertEach("feedback.kind.", Kind.values());
    TEXTS.assertEach("feedback.kind.name.", Kind.values());
    TEXTS.assertEach("feedback.category.", Category.values());
    TEXTS.assertEach("feedback.naming.", Naming.values());
    TEXTS.assertEach("feedback.state.", State.values());
    TEXTS.assertEach("feedback.desk-state.", State.values());
    TEXTS.assertEach("feedback.reason.", Route.Reason.values());
    TEXTS.assertEach("feedback.verb.", Verb.values());
    TEXTS.assertEach("feedback.voice.", Said.Voice.values());
    for (State state : State.values()) {
      TEXTS.assertHas("feedback.state." + state + ".next");
    }
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "feedback");
  }
}
