package vn.motcua.postal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

class PaperBookTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final PortalSecret SECRET = new PortalSecret("a secret only for these tests, 32+");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

  /** Three days ago. */
  private final PostalBook then =
      new PostalBook(SECRET, Clock.fixed(NOW.minusSeconds(3 * 86_400), ZoneOffset.UTC));

  private final PostalBook orders = new PostalBook(SECRET, clock);
  private final PaperBook book =
      new PaperBook(new PostalCourse(orders, code -> Optional.empty()), clock);

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  private PostalOrder made() {
    NewOrder wanted =
        new NewOrder(
            UUID.randomUUID().toString(),
            PostalKind.DELIVER,
            BookingDatabase.CENTRE,
            "2.000033",
            null,
            "",
            new Contact("Nguyễn Thị Ánh", "+84912000001", null, "Thôn Chợ, xã Mẫu Sơn"),
            null,
            30_000,
            Language.VI);
    return run(sql -> then.make(sql, wanted)).order();
  }

  private static List<PaperLine> read(String text) {
    return PaperSheet.read(
        text,
        word ->
            Arrays.stream(PostalState.values())
                .filter(one -> one.name().equalsIgnoreCase(word))
                .findFirst(),
        TODAY);
  }

  private List<PaperLine> review(String text) {
    return run(sql -> book.review(sql, BookingDatabase.CENTRE, read(text)));
  }

  private int write(String text) {
    return run(
        sql ->
            book.write(
                sql, BookingDatabase.CENTRE, book.review(sql, BookingDatabase.CENTRE, read(text))));
  }

  private PostalOrder stored(PostalOrder order) {
    return run(sql -> orders.get(sql, order.id()));
  }

  @Test
  void each_line_says_what_is_wrong_with_it() {
    String one = made().reference().grouped();
    String sheet =
        String.join(
            "\n",
            "Mã đơn gửi;Tình trạng;Ngày;Lý do;Đã thu",
            one + ";NOT_REACHED;22/11/2026;Vắng nhà;",
            "",
            "abc;DELIVERED;22/11/2026;;",
            one + ";FLOWN;22/11/2026;;",
            one + ";DELIVERED;31/11/2026;;",
            one + ";DELIVERED;2026-11-24;;",
            one + ";DELIVERED;2026-11-01;;",
            one + ";DELIVERED;22/11/2026;;viel",
            "7KQ9M-4TXB2-W0RC;DELIVERED;22/11/2026;;",
            one + ";DELIVERED;22/11/2026;;26.000 đ",
            one + ";IN_TRANSIT;22/11/2026;;");

    assertThat(review(sheet))
        .extracting(PaperLine::number, PaperLine::wrong)
        .startsWith(tuple(2, ""))
        .contains(
            tuple(4, "postal.paper.reference"),
            tuple(5, "postal.paper.state"),
            tuple(6, "postal.paper.day"),
            tuple(7, "postal.paper.day"),
            tuple(8, "postal.paper.before"),
            tuple(9, "postal.paper.collected"),
            tuple(11, ""),
            tuple(12, "postal.paper.order"));
  }

  @Test
  void a_sheet_goes_in_once_with_its_days_and_what_was_collected() {
    PostalOrder order = made();
    String reference = order.reference().grouped();
    String sheet =
        reference
            + "\tNOT_REACHED\t21/11/2026\tVắng nhà\t\n"
            + reference
            + "\tNOT_REACHED\t22/11/2026\tVắng nhà\t0\n"
            + reference
            + "\tDELIVERED\t23/11/2026\t\t26.000";

    assertThat(write(sheet)).isEqualTo(3);
    assertThat(write(sheet)).as("once more").isZero();
    assertThat(review(sheet)).allMatch(PaperLine::known).noneMatch(PaperLine::bad);

    assertThat(stored(order).state()).isEqualTo(PostalState.DELIVERED);
    assertThat(stored(order).attempts()).isEqualTo(2);
    List<Instant> times =
        run(
            sql ->
                sql.list(
                    "SELECT at FROM postal_event WHERE order_id = ? ORDER BY id",
                    row -> Sql.moment(row, "at"),
                    order.id()));
    assertThat(times)
        .endsWith(
            Instant.parse("2026-11-21T10:00:00Z"), Instant.parse("2026-11-22T10:00:00Z"), NOW);
    assertThat(
            BookingDatabase.number(
                "SELECT SUM(amount) FROM postal_cod WHERE order_id = ? AND what = 'COLLECTED'",
                order.id()))
        .isEqualTo(26_000);
  }

  @Test
  void what_changed_since_it_was_looked_through_stops_the_whole_sheet() {
    PostalOrder first = made();
    PostalOrder second = made();
    String sheet =
        first.reference().grouped()
            + ";DELIVERED;23/11/2026;;\n"
            + second.reference().grouped()
            + ";DELIVERED;23/11/2026;;";
    List<PaperLine> reviewed = review(sheet);
    write(second.reference().grouped() + ";RETURNED;23/11/2026;Sai địa chỉ;");

    assertThatThrownBy(() -> run(sql -> book.write(sql, BookingDatabase.CENTRE, reviewed)))
        .isInstanceOf(PortalProblem.class);
    assertThat(stored(first).state()).isEqualTo(PostalState.REQUESTED);
  }
}
