package vn.motcua.search.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifeEventsTest {
  private static final String OWN =
      """
      {"events": [{"id": "le-hoi", "audience": "CITIZEN",
        "name": {"vi": "Lễ hội", "en": "Festival"}, "hint": {"vi": "Một câu.", "en": "A sentence."},
        "steps": [{"name": {"vi": "Xin phép", "en": "Ask"}, "procedures": ["1.001193"]}]}]}""";

  @Test
  void the_file_of_a_department_stands_in_for_the_packed_one(@TempDir Path folder)
      throws IOException {
    Path own = Files.writeString(folder.resolve("own.json"), OWN);

    assertThat(LifeEvents.of(Optional.of(own.toString())))
        .extracting(LifeEvent::id)
        .containsExactly("le-hoi");
  }

  @Test
  void without_one_or_with_a_damaged_one_the_packed_events_are_shown(@TempDir Path folder)
      throws IOException {
    Path damaged = Files.writeString(folder.resolve("damaged.json"), OWN.replace("CITIZEN", "X"));

    assertThat(LifeEvents.of(Optional.empty())).isEqualTo(LifeEvents.packed());
    assertThat(LifeEvents.of(Optional.of(damaged.toString()))).isEqualTo(LifeEvents.packed());
    assertThat(LifeEvents.of(Optional.of(folder.resolve("none").toString())))
        .isEqualTo(LifeEvents.packed());
  }
}
