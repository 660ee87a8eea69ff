package vn.motcua.postal.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalBooks;
import vn.motcua.postal.PostalHandOver;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.postal.manifest.Manifest.Direction;
import vn.motcua.postal.manifest.Manifest.State;
import vn.motcua.postal.manifest.ManifestBook.Signatures;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

class ManifestBookTest {
  private static final Signatures NAMES = new Signatures("Hà", "Một cửa", "Lê Văn Tư", "Bưu tá");

  private final PostalBook orders =
      new PostalBook(new PortalSecret("a secret only for these tests, 32+"), Clock.systemUTC());
  private final ManifestBook book = new ManifestBook(new PostalHandOver(orders), Clock.systemUTC());

  /** A day of its own for each test. */
  private final LocalDate day =
      LocalDate.of(2026, 1, 1).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 100_000));

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  private PostalOrder made(PostalKind kind) {
    NewOrder wanted =
        new NewOrder(
            UUID.randomUUID().toString(),
            kind,
            BookingDatabase.CENTRE,
            "2.000033",
            null,
            "Thông báo khuyến mại",
            new Contact("Nguyễn Thị Ánh", "+84912000001", null, "Thôn Chợ, xã Mẫu Sơn"),
            null,
            50_000,
            Language.VI);
    return run(sql -> orders.make(sql, wanted)).order();
  }

  private Manifest add(PostalOrder order, Direction direction) {
    return run(sql -> book.add(sql, BookingDatabase.CENTRE, day, direction, order));
  }

  private PostalOrder stored(PostalOrder order) {
    return run(sql -> orders.get(sql, order.id()));
  }

  @Test
  void papers_count_as_filed_from_the_signed_receipt_on() {
    PostalOrder handed = made(PostalKind.COLLECT);
    PostalOrder missing = made(PostalKind.BOTH);
    add(handed, Direction.IN);
    Manifest open = add(missing, Direction.IN);
    run(
        sql -> {
          book.discrepancy(sql, open, missing.id(), "Phong bì rách");
          return open;
        });

    Manifest sealed = run(sql -> book.seal(sql, open, 1, 1));
    assertThat(stored(handed).filedAt()).isNull();
    Manifest signed = run(sql -> book.sign(sql, sealed, NAMES));

    assertThat(signed.state()).isEqualTo(State.SIGNED);
    assertThat(stored(handed).filedAt()).isEqualTo(signed.signedAt());
    assertThat(stored(handed).state()).isEqualTo(PostalState.DELIVERED);
    assertThat(stored(missing).filedAt()).isNull();
    assertThat(add(missing, Direction.IN).number()).isEqualTo(2); // tried again in the next one
  }

  @Test
  void a_result_that_was_signed_for_is_with_the_post() {
    PostalOrder order = made(PostalKind.DELIVER);
    Manifest open = add(order, Direction.OUT);
    Manifest sealed = run(sql -> book.seal(sql, open, 1, 1));
    run(sql -> book.sign(sql, sealed, NAMES));

    assertThat(stored(order).state()).isEqualTo(PostalState.HANDED_OVER);
    assertThatThrownBy(() -> add(made(PostalKind.DELIVER), Direction.IN))
        .isInstanceOfSatisfying(
            PortalProblem.class, told -> assertThat(told.key()).isEqualTo("manifest-order"));
  }

  @Test
  void what_came_back_is_handed_over_once_more() {
    PostalOrder order = made(PostalKind.DELIVER);
    Manifest open = add(order, Direction.OUT);
    Manifest sealed = run(sql -> book.seal(sql, open, 1, 1));
    run(sql -> book.sign(sql, sealed, NAMES));
    PostalBooks.cameBackAndWentOut(
        orders, BookingDatabase.shared(), stored(order), Clock.systemUTC());

    Manifest next = add(stored(order), Direction.OUT);
    assertThat(next.number()).isEqualTo(2);
    Manifest counted = run(sql -> book.seal(sql, next, 1, 1));
    run(sql -> book.sign(sql, counted, NAMES));
    assertThat(stored(order).state()).isEqualTo(PostalState.HANDED_OVER);
  }

  @Test
  void both_sides_have_to_count_the_same() {
    Manifest open = add(made(PostalKind.COLLECT), Direction.IN);

    for (int[] counts : new int[][] {{1, 2}, {2, 1}, {0, 0}, {2, 2}}) {
      assertThatThrownBy(() -> run(sql -> book.seal(sql, open, counts[0], counts[1])))
          .isInstanceOfSatisfying(
              PortalProblem.class, told -> assertThat(told.key()).isEqualTo("manifest-count"));
    }
  }

  @Test
  void an_envelope_is_in_one_manifest_only() {
    PostalOrder order = made(PostalKind.COLLECT);
    Manifest open = add(order, Direction.IN);

    assertThat(add(order, Direction.IN).id()).isEqualTo(open.id());

    List<Manifest.Line> lines = run(sql -> ManifestBook.lines(sql, open.id()));
    assertThat(lines).hasSize(1);
  }

  @Test
  void the_database_refuses_any_change_of_what_is_sealed() {
    PostalOrder order = made(PostalKind.COLLECT);
    Manifest open = add(order, Direction.IN);
    Manifest sealed = run(sql -> book.seal(sql, open, 1, 1));
    assertThat(sealed.hash())
        .isEqualTo(ManifestBook.hash(sealed, run(sql -> ManifestBook.lines(sql, sealed.id()))));

    for (String change :
        new String[] {
          "UPDATE postal_manifest_line SET discrepancy = 'x' WHERE manifest_id = ?",
          "DELETE FROM postal_manifest_line WHERE manifest_id = ?",
          "UPDATE postal_manifest SET counted_post = 9 WHERE id = ?",
          "UPDATE postal_manifest SET state = 'OPEN' WHERE id = ?",
          "DELETE FROM postal_manifest WHERE id = ?"
        }) {
      assertThatThrownBy(() -> run(sql -> sql.update(change, sealed.id())))
          .as(change)
          .isInstanceOf(SqlFailure.class);
    }
    run(sql -> book.sign(sql, sealed, NAMES));
    assertThatThrownBy(
            () ->
                run(
                    sql ->
                        sql.update(
                            "UPDATE postal_manifest SET postman = 'x' WHERE id = ?", sealed.id())))
        .isInstanceOf(SqlFailure.class);
  }
}
