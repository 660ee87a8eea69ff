package vn.motcua.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.plugin.Demo;
import vn.motcua.text.TypedText;

class CaseEntryTest {
  private static boolean leadsToTheLookUp(String typed) {
    return new CaseEntry().shape().matcher(TypedText.codeLetters(typed)).matches();
  }

  @Test
  void every_code_of_the_demo_leads_to_the_look_up() throws IOException {
    assertThat(Demo.lines(Path.of("../config/demo/cases.jsonl")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(leadsToTheLookUp(line.getString("code"))).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000.00.02.h23-200922-5",
        "000.00.02.H23 – 200922 – 0005",
        "h23-200922-0005",
        "0000002H232009220005",
        "０００．００．０２．Ｈ２３－２００９２２－０００５",
        "000.00.02.H20-211332-7531",
        "000.00.02.H23-200922-"
      })
  void so_does_a_code_with_flaws(String typed) {
    assertThat(leadsToTheLookUp(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.000033",
        "2.000309.000.00.00.H44",
        "000033",
        "nghị định 61/2018",
        "H23",
        "mẫu A1",
        "khai sinh 2020"
      })
  void procedures_and_words_are_searched_for(String typed) {
    assertThat(leadsToTheLookUp(typed)).isFalse();
  }
}
