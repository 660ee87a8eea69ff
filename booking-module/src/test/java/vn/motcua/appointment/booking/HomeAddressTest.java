package vn.motcua.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.place.Places;
import vn.motcua.problem.InvalidInput;

class HomeAddressTest {
  private static final Places PLACES = new Places();
  private static final String DIVIDED = "25 Kim Mã, phường Cống Vị, quận Ba Đình, Hà Nội";

  private static @Nullable String today(String address, String commune) {
    Contact typed = Contact.typed("Ba", "0912345678", "", address, true);
    return HomeAddress.today(typed, PLACES, commune).address();
  }

  @Test
  void an_old_place_is_followed_by_the_commune_of_today() {
    assertThat(today("12 ngõ 5, phường Phúc Xá, quận Ba Đình, Hà Nội", ""))
        .isEqualTo(
            "12 ngõ 5, phường Phúc Xá, quận Ba Đình, Hà Nội (nay Phường Hồng Hà, Thành phố Hà Nội)");
  }

  @Test
  void where_a_place_was_divided_one_has_to_be_chosen() {
    assertThatThrownBy(() -> today(DIVIDED, "")).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> today(DIVIDED, "27154")).isInstanceOf(InvalidInput.class);
    assertThat(today(DIVIDED, "00008")).endsWith("(nay Phường Ngọc Hà, Thành phố Hà Nội)");
  }

  @Test
  void a_place_of_today_and_one_nobody_knows_stay_as_they_are() {
    assertThat(today("Số 5, phường Ngọc Hà, Hà Nội", "")).isEqualTo("Số 5, phường Ngọc Hà, Hà Nội");
    assertThat(today("Thôn 3, xã Mẫu Sơn", "")).isEqualTo("Thôn 3, xã Mẫu Sơn");
  }
}
