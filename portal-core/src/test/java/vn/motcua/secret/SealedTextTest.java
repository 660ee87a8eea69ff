package vn.motcua.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SealedTextTest {
  private static final PortalSecret SECRET =
      new PortalSecret("thirty-two characters or more, surely");

  private final SealedText box = SECRET.sealedText("test");

  @Test
  void what_was_sealed_opens_again_and_looks_different_each_time() {
    String sealed = box.seal("bí mật", "Lan");

    assertThat(SealedText.isSealed(sealed)).isTrue();
    assertThat(sealed).doesNotContain("bí mật").isNotEqualTo(box.seal("bí mật", "Lan"));
    assertThat(SECRET.sealedText("test").open(sealed, "Lan")).isEqualTo("bí mật");
  }

  @Test
  void it_opens_for_nobody_else_under_no_other_key_and_not_when_altered() {
    String sealed = box.seal("bí mật", "Lan");
    char last = sealed.charAt(20);
    String altered = sealed.substring(0, 20) + (last == 'A' ? 'B' : 'A') + sealed.substring(21);

    assertThatThrownBy(() -> box.open(sealed, "Mai")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box.open(altered, "Lan")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> SECRET.sealedText("other").open(sealed, "Lan"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> new PortalSecret("x".repeat(32)).sealedText("test").open(sealed, "Lan"))
        .isInstanceOf(IllegalStateException.class);
  }
}
