package vn.motcua.postal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
  private static final String BODY = "what do ya want for nothing?";

  @Test
  void it_is_that_of_the_standard() {
    assertThat(Signature.of("Jefe", BODY)) // RFC 4231, test case 2
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void a_forged_message_is_refused() {
    String right = Signature.of("a secret of the carrier", BODY);

    assertThat(Signature.matches("a secret of the carrier", BODY, "SHA256=" + right)).isTrue();
    assertThat(Signature.matches("a secret of the carrier", BODY + " ", right)).isFalse();
    assertThat(Signature.matches("another secret", BODY, right)).isFalse();
    assertThat(Signature.matches("a secret of the carrier", BODY, "")).isFalse();
    assertThat(Signature.matches("a secret of the carrier", BODY, right.substring(1))).isFalse();
  }
}
