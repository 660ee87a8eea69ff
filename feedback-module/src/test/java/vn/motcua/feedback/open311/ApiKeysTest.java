package vn.motcua.feedback.open311;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", " , "})
  void without_any_everybody_may_send(String setting) {
    ApiKeys none = ApiKeys.read(setting);
    assertThat(none.needed()).isFalse();
    assertThat(none.opens("")).isTrue();
    assertThat(none.opens("anything")).isTrue();
  }

  @Test
  void with_some_one_of_them_opens_and_nothing_else() {
    ApiKeys two = ApiKeys.read("first, second,,");
    assertThat(two.needed()).isTrue();
    assertThat(two.opens("first")).isTrue();
    assertThat(two.opens("second")).isTrue();
    assertThat(two.opens("")).isFalse();
    assertThat(two.opens("firs")).isFalse();
    assertThat(two.opens("first,second")).isFalse();
  }
}
