package vn.motcua.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DirectEntriesTest {
  private static final DirectEntry TICKET =
      new DirectEntry() {
        @Override
        public String path() {
          return "ve";
        }

        @Override
        public String field() {
          return "so";
        }

        @Override
        public Pattern shape() {
          return Pattern.compile("VE-[0-9]+");
        }
      };

  private final DirectEntries entries = new DirectEntries(List.of(TICKET));

  @Test
  void a_reference_is_known_however_it_is_typed() {
    for (String typed : List.of("VE-12", " ve – 12 ", "ｖｅ-１２", "Ve_12")) {
      assertThat(entries.of(typed)).as(typed).contains(TICKET);
    }
  }

  @Test
  void anything_else_is_searched_for() {
    for (String typed : List.of("", "ve", "VE-12 khai sinh", "VE-" + "1".repeat(200))) {
      assertThat(entries.of(typed)).as(typed).isEmpty();
    }
  }

  @Test
  void without_a_feature_that_has_one_everything_is_searched_for() {
    DirectEntries none = new DirectEntries(List.of());

    assertThat(none.of("VE-12")).isEmpty();
    assertThat(none.getForScript()).isEmpty();
    assertThat(entries.getForScript()).isEqualTo("ve so VE-[0-9]+");
  }
}
