package vn.motcua.search.sight;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class SightTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/search/sight");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("sight.queries.", QueryKind.values());
    TEXTS.assertEach("sight.queries.", QueryMark.values());
    TEXTS.assertEach("sight.part.", ScorePart.Kind.values());
    TEXTS.assertEach("sight.absence.", Explained.Absence.values());
    List.of("kind", "source", "page", "size", "query", "mark", "q", "code")
        .forEach(parameter -> TEXTS.assertHas("sight.parameter." + parameter));
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "sight");
  }
}
