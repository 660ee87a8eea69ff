package vn.motcua.search.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeskViewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static DeskContent pin(String query, String code, LocalDate endsOn, int place) {
    return new DeskContent(DeskKind.PIN, query, code, endsOn, place, "");
  }

  private static DeskView view(DeskContent... items) {
    return DeskView.of(7, List.of(items));
  }

  @Test
  void pins_of_a_query_come_in_their_places() {
    DeskView view =
        view(
            pin("Mở quán ăn", "2.000033", TODAY, 2),
            pin("mo quan an", "1.004194", TODAY, 1),
            pin("mở quán", "1.000001", TODAY, 1));

    assertThat(view.pinned("Mở Quán  ăn?", TODAY)).containsExactly("1.004194", "2.000033");
    assertThat(view.pinned("quán ăn", TODAY)).isEmpty();
    assertThat(view.pinned("", TODAY)).isEmpty();
  }

  @Test
  void a_pin_holds_on_its_last_day_and_not_on_the_next() {
    DeskView view = view(pin("hộ chiếu", "1.001456", TODAY, 1));

    assertThat(view.pinned("ho chieu", TODAY)).containsExactly("1.001456");
    assertThat(view.pinned("ho chieu", TODAY.plusDays(1))).isEmpty();
  }

  @Test
  void a_stop_holds_for_a_text_however_it_is_written_and_for_a_code() {
    DeskView view =
        view(
            new DeskContent(DeskKind.STOP, "Thử nghiệm", null, null, 0, ""),
            new DeskContent(DeskKind.STOP, "2.000033", null, null, 0, ""));

    assertThat(view.stopped("THU NGHIEM", null)).isTrue();
    assertThat(view.stopped("Thông báo khuyến mại", "2.000033")).isTrue();
    assertThat(view.stopped("Thử nghiệm giống", "2.000034")).isFalse();
  }

  @Test
  void a_rule_that_cannot_be_read_any_more_takes_none_of_the_others_with_it() {
    DeskView view =
        view(
            new DeskContent(DeskKind.RULE, "no sign in it", null, null, 0, ""),
            new DeskContent(DeskKind.RULE, "gplx = giấy phép lái xe", null, null, 0, ""));

    assertThat(view.rules()).hasSize(2);
    assertThat(view.unreadable()).isEqualTo(1);
  }

  @Test
  void an_item_is_the_same_after_the_history_has_kept_it() {
    DeskContent pin = pin("hộ chiếu", "1.001456", TODAY, 3);
    DeskContent stop = new DeskContent(DeskKind.STOP, "a", null, null, 0, "ghi\nchú");

    assertThat(DeskContent.fromJson(pin.toJson())).isEqualTo(pin);
    assertThat(DeskContent.fromJson(stop.toJson())).isEqualTo(stop);
  }
}
