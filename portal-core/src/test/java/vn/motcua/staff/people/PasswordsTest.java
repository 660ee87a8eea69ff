package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.problem.InvalidInput;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void a_password_is_kept_as_argon2id_with_a_salt_of_its_own() {
    String hash = passwords.hash("quả cam màu tím");

    assertThat(hash).startsWith("$argon2id$v=19$m=12288,t=3,p=1$").doesNotContain("cam");
    assertThat(passwords.hash("quả cam màu tím")).isNotEqualTo(hash);
    assertThat(passwords.matches("quả cam màu tím", Optional.of(hash))).isTrue();
    assertThat(passwords.matches("quả cam mau tím", Optional.of(hash))).isFalse();
  }

  @Test
  void letters_typed_as_several_characters_are_the_same_letters() {
    String hash = passwords.hash("Nguyễn Thị Ánh ở đây");

    assertThat(
            passwords.matches(
                "Nguye\u0302\u0303n Thi\u0323 A\u0301nh o\u031b\u0309 đây", Optional.of(hash)))
        .isTrue();
  }

  @Test
  void nobody_has_no_password() {
    assertThat(passwords.matches("", Optional.empty())).isFalse();
  }

  @Test
  void one_time_passwords_differ_and_can_be_typed() {
    assertThat(passwords.oneTime())
        .matches("[2-9a-hj-kmnp-z]{4}(-[2-9a-hj-kmnp-z]{4}){3}")
        .isNotEqualTo(passwords.oneTime());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ngắn quá", "aaaaaaaaaaaaaaa", "abababababab", "nguyen.anh-2026!"})
  void what_is_easily_guessed_is_refused(String wanted) {
    assertThatThrownBy(() -> Passwords.check(wanted, "nguyen.anh"))
        .isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quả cam màu tím", "Xk3!mmv0?qpr", "bốn con mèo đi chợ"})
  void a_few_words_will_do(String wanted) {
    assertThatCode(() -> Passwords.check(wanted, "nguyen.anh")).doesNotThrowAnyException();
  }
}
