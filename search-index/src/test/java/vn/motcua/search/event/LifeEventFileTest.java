package vn.motcua.search.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.search.event.LifeEvent.Audience;
import vn.motcua.search.event.LifeEvent.Search;
import vn.motcua.search.suggest.DemoTitles;
import vn.motcua.text.Language;

class LifeEventFileTest {
  private static final String GOOD =
      """
      {"events": [{"id": "sinh-con", "audience": "CITIZEN",
        "name": {"vi": "Sinh con", "en": "Having a child"}, "hint": {"vi": "Một câu.", "en": "A sentence."},
        "steps": [{"name": {"vi": "Khai sinh", "en": "Register"}, "procedures": ["1.001193"],
                   "search": {"text": "khai sinh", "field": "Hộ tịch", "most": 2}}]}]}""";

  @Test
  void a_file_of_a_department_is_read() throws LifeEventFile.Damaged {
    LifeEvent event = LifeEventFile.read(GOOD).get(0);

    assertThat(event.id()).isEqualTo("sinh-con");
    assertThat(event.audience()).isEqualTo(Audience.CITIZEN);
    assertThat(event.name().in(Language.EN)).isEqualTo("Having a child");
    assertThat(event.codes()).containsExactly("1.001193");
    assertThat(event.steps().get(0).search()).isEqualTo(new Search("khai sinh", "Hộ tịch", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"sinh-con\" | \"Sinh con\" | small letters",
        "CITIZEN | NOBODY | NOBODY",
        "\"steps\" | \"stepps\" | stepps",
        "1.001193 | 1.00119 | no code",
        "Having a child | <empty> | empty",
        "\"most\": 2 | \"most\": 200 | most",
        "\"most\": 2 | \"most\": \"two\" | event 1",
        "]}]} | ]} | the file",
        "{\"events\": [ | [ | the file"
      })
  void a_damaged_file_is_refused_with_the_place(String right, String wrong, String told) {
    String file = GOOD.replace(right, wrong.equals("<empty>") ? "" : wrong);

    assertThat(file).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> LifeEventFile.read(file))
        .isInstanceOf(LifeEventFile.Damaged.class)
        .hasMessageContaining(told);
  }

  @Test
  void two_events_of_one_name_are_refused() {
    String event = GOOD.substring(GOOD.indexOf('[') + 1, GOOD.lastIndexOf(']'));

    assertThatThrownBy(() -> LifeEventFile.read("{\"events\": [" + event + "," + event + "]}"))
        .hasMessageContaining("event 2")
        .hasMessageContaining("another sinh-con");
  }

  @Test
  void every_code_that_comes_with_the_portal_is_in_force_in_its_catalogue() {
    List<LifeEvent> packed = LifeEvents.packed();
    Set<String> inForce = DemoTitles.reading().codes();

    assertThat(packed)
        .hasSizeGreaterThan(12)
        .extracting(LifeEvent::audience)
        .contains(Audience.values());
    assertThat(packed).allSatisfy(event -> assertThat(inForce).containsAll(event.codes().toList()));
  }
}
