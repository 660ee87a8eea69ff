package vn.motcua.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.motcua.test.MessageFiles;

class HealthTextsTest {
  private static final MessageFiles TEXTS = MessageFiles.of("vn/motcua/health");

  @Test
  void every_condition_has_its_words() {
    TEXTS.assertInStep();
    TEXTS.assertEach("health.condition.", Condition.values());
  }

  @Test
  void pages_take_every_word_from_the_texts() throws IOException {
    TEXTS.assertPages(Path.of("src/main/resources/META-INF/resources"), "health");
  }

  @Test
  void a_disk_is_told_of_before_it_is_full() {
    assertThat(DiskDependency.judged(5_000).condition()).isEqualTo(Condition.WELL);
    assertThat(DiskDependency.judged(500).condition()).isEqualTo(Condition.POOR);
    assertThat(DiskDependency.judged(50).condition()).isEqualTo(Condition.AWAY);
  }
}
