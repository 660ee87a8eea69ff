package vn.motcua.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.Channel;
import vn.motcua.procedure.Completeness;
import vn.motcua.procedure.DurationUnit;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublicationKind;
import vn.motcua.search.event.LifeEvent.Audience;
import vn.motcua.test.MessageFiles;

class SearchTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/search");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_has_its_words() {
    TEXTS.assertEach("procedure.channel.", Channel.values());
    TEXTS.assertEach("procedure.unit.", DurationUnit.values());
    TEXTS.assertEach("procedure.online.", OnlineLevel.values());
    TEXTS.assertEach("procedure.level.", ProcedureLevel.values());
    TEXTS.assertEach("procedure.status.", ProcedureStatus.values());
    TEXTS.assertEach("procedure.decision.", PublicationKind.values());
    TEXTS.assertEach("event.audience.", Audience.values());
    TEXTS.assertEach("selfcheck.procedure-incomplete.", Completeness.values());
    for (Facet facet : Facet.values()) {
      TEXTS.assertHas("procedure.facet." + facet.parameter());
    }
    List.of("q", "page", "size", "level", "channel", "online", "status")
        .forEach(parameter -> TEXTS.assertHas("procedure.parameter." + parameter));
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "procedure");
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "event");
  }
}
