package vn.motcua.postal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.Notice.Outcome;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

class PostalBookTest {
  private final PostalBook book =
      new PostalBook(new PortalSecret("a secret only for these tests, 32+"), Clock.systemUTC());

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  private static NewOrder wanted(String request, String address) {
    return new NewOrder(
        request,
        PostalKind.BOTH,
        BookingDatabase.CENTRE,
        "2.000033",
        null,
        "Thông báo khuyến mại",
        new Contact("Nguyễn Thị Ánh", "+84912000001", null, address),
        null,
        50_000,
        Language.VI);
  }

  private PostalOrder made() {
    String request = UUID.randomUUID().toString();
    return run(sql -> book.make(sql, wanted(request, "Thôn Chợ, xã Mẫu Sơn"))).order();
  }

  private Outcome told(PostalOrder order, String id, PostalState state) {
    return told(order.parcel(), order.id() + id, Optional.of(state));
  }

  private Outcome told(String parcel, String id, Optional<PostalState> state) {
    Notice notice = new Notice("vnpost", id, parcel, state, "vắng nhà", 0, "{\"raw\": true}");
    return run(sql -> book.follow(sql, notice));
  }

  private static PostalOrder stored(PostalOrder order) {
    return run(sql -> PostalBook.byId(sql, order.id()));
  }

  private static int kept(String where) {
    return BookingDatabase.number("SELECT COUNT(*) FROM postal_callback WHERE " + where);
  }

  @Test
  void a_retry_never_makes_a_second_parcel() {
    NewOrder wanted = wanted(UUID.randomUUID().toString(), "Thôn Chợ, xã Mẫu Sơn");

    PostalBook.Made first = run(sql -> book.make(sql, wanted));
    PostalBook.Made again = run(sql -> book.make(sql, wanted));

    assertThat(again.order()).isEqualTo(first.order());
    assertThat(again.secret()).isEqualTo(first.secret());
    assertThat(List.of(first.first(), again.first())).containsExactly(true, false);
    assertThatThrownBy(
            () -> run(sql -> book.make(sql, wanted(wanted.request(), "Số 1, phường Mẫu Trung"))))
        .isInstanceOfSatisfying(
            PortalProblem.class, told -> assertThat(told.key()).isEqualTo("postal-different"));
  }

  @Test
  void what_is_told_twice_happens_once() {
    PostalOrder order = made();

    assertThat(told(order, "a", PostalState.NOT_REACHED)).isEqualTo(Outcome.APPLIED);
    assertThat(told(order, "a", PostalState.NOT_REACHED)).isEqualTo(Outcome.APPLIED);

    assertThat(stored(order).attempts()).isOne();
    assertThat(stored(order).cause()).isEqualTo("vắng nhà");
    assertThat(kept("order_id = " + order.id())).isOne();
  }

  @Test
  void delivered_before_in_transit_stays_delivered_and_both_are_kept() {
    PostalOrder order = made();

    assertThat(told(order, "b", PostalState.DELIVERED)).isEqualTo(Outcome.APPLIED);
    assertThat(told(order, "a", PostalState.IN_TRANSIT)).isEqualTo(Outcome.LATE);

    assertThat(stored(order).state()).isEqualTo(PostalState.DELIVERED);
    assertThat(kept("order_id = " + order.id())).isEqualTo(2);
  }

  @Test
  void unknown_codes_and_items_are_kept_and_flagged() {
    PostalOrder order = made();
    String nobodys = UUID.randomUUID().toString();

    assertThat(told(order.parcel(), order.id() + "x", Optional.empty()))
        .isEqualTo(Outcome.UNKNOWN_CODE);
    assertThat(told(nobodys, nobodys, Optional.of(PostalState.LOST)))
        .isEqualTo(Outcome.UNKNOWN_ITEM);

    assertThat(stored(order).state()).isEqualTo(PostalState.REQUESTED);
    assertThat(kept("order_id = " + order.id() + " AND outcome = 'UNKNOWN_CODE'")).isOne();
    assertThat(kept("outcome = 'UNKNOWN_ITEM' AND order_id IS NULL")).isPositive();
  }

  @Test
  void a_parcel_not_reached_is_tried_again_and_a_lost_one_may_be_found() {
    PostalOrder order = made();
    for (PostalState state :
        List.of(
            PostalState.ACCEPTED,
            PostalState.HANDED_OVER,
            PostalState.IN_TRANSIT,
            PostalState.NOT_REACHED,
            PostalState.IN_TRANSIT,
            PostalState.NOT_REACHED,
            PostalState.LOST,
            PostalState.DELIVERED)) {
      assertThat(told(order, UUID.randomUUID().toString(), state)).isEqualTo(Outcome.APPLIED);
    }

    assertThat(stored(order).attempts()).isEqualTo(2);
    assertThat(stored(order).cause()).isNull();
  }

  @ParameterizedTest
  @EnumSource(PostalState.class)
  void only_what_has_not_left_can_be_cancelled(PostalState state) {
    assertThat(state.leadsTo(PostalState.CANCELLED)).isEqualTo(state.open());
  }
}
