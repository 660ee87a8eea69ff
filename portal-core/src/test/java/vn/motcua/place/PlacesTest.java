package vn.motcua.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {
  private static final Places PLACES = new Places();

  private static List<String> found(String typed) {
    return PLACES.find(typed).communes().stream().map(Commune::line).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 ngõ 5, phường Phúc Xá, quận Ba Đình, Hà Nội | Phường Hồng Hà, Thành phố Hà Nội",
        "phuc xa, ba dinh, ha noi | Phường Hồng Hà, Thành phố Hà Nội",
        "12 Phúc Xá phường Phúc Xá quận Ba Đình Hà Nội | Phường Hồng Hà, Thành phố Hà Nội",
        "Xã Minh Châu, Huyện Ba Vì, Tỉnh Hà Nội | Xã Minh Châu, Thành phố Hà Nội",
        "Huyện Côn Đảo, Bà Rịa – Vũng Tàu | ",
        "Đặc khu Côn Đảo, TP.HCM | Đặc khu Côn Đảo, Thành phố Hồ Chí Minh",
        "xa dong phuong yen, chuong my, ha noi | Xã Phú Nghĩa, Thành phố Hà Nội",
        "P. 2, Q3, TPHCM | Phường Bàn Cờ, Thành phố Hồ Chí Minh",
        "phường 02, quận 3, thành phố Hồ Chí Minh | Phường Bàn Cờ, Thành phố Hồ Chí Minh",
      })
  void a_place_that_was_is_the_commune_it_became(String typed, String commune) {
    assertThat(found(typed)).isEqualTo(commune == null ? List.of() : List.of(commune));
  }

  @Test
  void what_was_divided_may_be_any_of_its_parts() {
    assertThat(found("25 Kim Mã, phường Cống Vị, quận Ba Đình, thành phố Hà Nội"))
        .containsExactlyInAnyOrder(
            "Phường Ngọc Hà, Thành phố Hà Nội", "Phường Giảng Võ, Thành phố Hà Nội");
  }

  @Test
  void without_a_district_a_name_of_today_is_meant() {
    FoundPlace today = PLACES.find("phường Ngọc Hà, Hà Nội");
    assertThat(today.former()).isFalse();
    assertThat(today.only()).map(Commune::code).contains("00008");
    assertThat(PLACES.find("phường Ngọc Hà, quận Ba Đình, Hà Nội").former()).isTrue();
  }

  @Test
  void a_commune_may_be_put_into_the_province_it_came_from() {
    assertThat(found("phường Dĩ An, Bình Dương"))
        .containsExactly("Phường Dĩ An, Thành phố Hồ Chí Minh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " , ", "12 đường số 3", "số 1", "Việt Nam", "phường", "p.", "🏠, ;"})
  void what_names_no_place_finds_none(String typed) {
    assertThat(found(typed)).isEmpty();
  }

  @Test
  void every_commune_is_found_by_its_own_line() {
    PlaceList list = PlaceList.read();
    assertThat(list.communes()).hasSize(3321);
    assertThat(list.communes().values())
        .allSatisfy(commune -> assertThat(found(commune.line())).contains(commune.line()));
    assertThat(list.communes().values())
        .filteredOn(commune -> PLACES.find(commune.line()).only().isEmpty())
        .isEmpty();
  }

  @Test
  void every_commune_that_was_is_found_by_its_old_address() {
    for (List<PlaceRow> rows : PlaceList.read().rows().values()) {
      for (PlaceRow row : rows) {
        if (row.former() && !row.district().isEmpty()) {
          String address =
              "%s %s, %s, %s"
                  .formatted(
                      row.kind(),
                      row.accented(),
                      row.district(),
                      row.provinces().iterator().next());
          assertThat(PLACES.find(address).communes()).as(address).contains(row.commune());
        }
      }
    }
  }
}
