package vn.motcua.outbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.MessageState;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.template.MessageTemplate;
import vn.motcua.outbox.template.OutboxTemplates;
import vn.motcua.test.MessageFiles;

class OutboxTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/outbox");

  @Test
  void both_languages_say_the_same_things() {
    TEXTS.assertInStep();
  }

  @Test
  void every_constant_and_every_variable_has_its_words() {
    TEXTS.assertEach("outbox.state.", MessageState.values());
    TEXTS.assertEach("outbox.channel.", Channel.values());
    TEXTS.assertEach("outbox.reason.", Reason.values());
    for (String done : List.of("off", "on", "test")) {
      TEXTS.assertHas("outbox.webhook.done." + done);
    }
    for (MessageTemplate template : new OutboxTemplates().templates()) {
      TEXTS.assertHas("template." + template.name());
      template
          .variables()
          .forEach(one -> TEXTS.assertHas("template." + template.name() + "." + one.name()));
    }
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "outbox");
  }
}
