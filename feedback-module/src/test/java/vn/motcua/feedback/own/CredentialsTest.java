package vn.motcua.feedback.own;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.reference.PublicReference;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

class CredentialsTest {
  private static final KeyedHash KEY =
      new PortalSecret("a secret of the tests that is long enough").keyedHash("test");

  @Test
  void the_same_submission_is_opened_by_the_same_and_every_other_by_another() {
    Set<String> references = new HashSet<>();
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      Credentials one = Credentials.of(KEY, "form " + i);
      assertThat(Credentials.of(KEY, "form " + i)).isEqualTo(one);
      assertThat(PublicReference.read(one.reference().grouped()))
          .isInstanceOf(PublicReference.Read.class);
      references.add(one.reference().value());
      secrets.add(one.secret());
    }
    assertThat(references).hasSize(2_000);
    assertThat(secrets).hasSize(2_000);
  }

  @Test
  void another_key_opens_nothing() {
    KeyedHash other = new PortalSecret("another secret that is long enough, too").keyedHash("test");
    assertThat(Credentials.of(other, "form")).isNotEqualTo(Credentials.of(KEY, "form"));
  }

  @Test
  void a_secret_is_read_however_it_is_typed() {
    Credentials one = Credentials.of(KEY, "form");
    String typed = one.groupedSecret().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');
    assertThat(Credentials.secretOf(typed)).isEqualTo(one.secret());
  }
}
