package vn.motcua.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffDoorTest {
  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Thị Ánh", "Lê  Văn\u00a0A", "O’Brien-Trần", "Nguye\u0302\u0303n"})
  void a_name_is_written_as_people_write_theirs(String typed) {
    assertThat(StaffDoor.name(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "12345", "admin1", "<b>An</b>", "..", "a@b.vn"})
  void what_is_no_name_is_not_taken_for_one(String typed) {
    assertThat(StaffDoor.name(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lê  Văn\u00a0A", " Lê Văn A "})
  void spaces_are_forgiven(String typed) {
    assertThat(StaffDoor.name(typed)).contains("Lê Văn A");
  }
}
