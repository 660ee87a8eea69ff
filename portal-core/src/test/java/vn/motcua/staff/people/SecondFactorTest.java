package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorTest {
  private static final String RFC_SECRET =
      SecondFactor.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_rfc_6238(long seconds, String code) {
    assertThat(SecondFactor.step(RFC_SECRET, code, Instant.ofEpochSecond(seconds)))
        .isEqualTo(seconds / 30);
  }

  @Test
  void base32_is_that_of_rfc_4648() {
    assertThat(SecondFactor.base32("fooba".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("MZXW6YTB");
    assertThat(RFC_SECRET).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @ParameterizedTest
  @CsvSource({"29, false", "30, true", "60, true", "89, true", "119, true", "120, false"})
  void a_clock_may_be_wrong_by_half_a_minute(long seconds, boolean taken) {
    String code = SecondFactor.code(RFC_SECRET, 2); // from second 60 to 89

    assertThat(SecondFactor.matches(RFC_SECRET, code, Instant.ofEpochSecond(seconds)))
        .isEqualTo(taken);
  }

  @Test
  void spaces_are_forgiven_and_what_is_no_code_is_none() {
    Instant then = Instant.ofEpochSecond(59);

    assertThat(SecondFactor.matches(RFC_SECRET, " 287 082 ", then)).isTrue();
    for (String typed : new String[] {"", "287083", "28708", "2870820", "abcdef"}) {
      assertThat(SecondFactor.matches(RFC_SECRET, typed, then)).as(typed).isFalse();
    }
  }

  @Test
  void two_secrets_differ() {
    assertThat(SecondFactor.newSecret())
        .matches("[A-Z2-7]{32}")
        .isNotEqualTo(SecondFactor.newSecret());
  }
}
