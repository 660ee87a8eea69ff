package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.problem.InvalidInput;

class NewPersonTest {
  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Thị Ánh", "Lê  Văn\u00a0A", "O’Brien-Trần", "Nguye\u0302\u0303n"})
  void a_name_is_written_as_people_write_theirs(String typed) {
    assertThat(NewPerson.read("anh", typed, Optional.empty()).name()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "12345", "admin1", "<b>An</b>", "..", "a@b.vn"})
  void what_is_no_name_is_not_taken_for_one(String typed) {
    assertThatThrownBy(() -> NewPerson.read("anh", typed, Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void spaces_and_capitals_are_forgiven() {
    NewPerson read = NewPerson.read(" Nguyen.Anh ", " Lê Văn  A ", Optional.empty());

    assertThat(read.login()).isEqualTo("nguyen.anh");
    assertThat(read.name()).isEqualTo("Lê Văn A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "an", "ánh", "1an", "a b c", "an\tnh", "a/../b"})
  void a_login_is_plain(String typed) {
    assertThatThrownBy(() -> NewPerson.read(typed, "Lê Văn A", Optional.empty()))
        .isInstanceOf(InvalidInput.class);
  }
}
