package vn.motcua.postal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.Notice.Outcome;
import vn.motcua.postal.PostalRemedy.What;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

class PostalReturnTest {
  private static final Contact CORRECTED =
      new Contact("Nguyễn Thị Ánh", "+84912000002", null, "Thôn Đông, xã Mẫu Sơn");

  private final PostalBook book =
      new PostalBook(new PortalSecret("a secret only for these tests, 32+"), Clock.systemUTC());
  private final PostalReturn returns = new PostalReturn(Clock.systemUTC());

  private static <T> T run(Sql.Work<T> work) {
    return Sql.transaction(BookingDatabase.shared(), work);
  }

  private PostalOrder made(PostalKind kind, PostalState... course) {
    NewOrder wanted =
        new NewOrder(
            UUID.randomUUID().toString(),
            kind,
            BookingDatabase.CENTRE,
            "2.000033",
            null,
            "",
            new Contact("Nguyễn Thị Ánh", "+84912000001", null, "Thôn Chợ, xã Mẫu Sơn"),
            null,
            30_000,
            Language.VI);
    PostalOrder order = run(sql -> book.make(sql, wanted)).order();
    for (PostalState state : course) {
      assertThat(told(order.parcel(), state)).isEqualTo(Outcome.APPLIED);
    }
    return stored(order);
  }

  private Outcome told(String parcel, PostalState state) {
    String id = UUID.randomUUID().toString();
    Notice notice = new Notice("vnpost", id, parcel, Optional.of(state), "vắng nhà", 0, id);
    return run(sql -> book.follow(sql, notice));
  }

  private static PostalOrder stored(PostalOrder order) {
    return run(sql -> PostalBook.byId(sql, order.id()));
  }

  private PostalOrder again(PostalOrder known, String who) {
    return run(
        sql -> returns.again(sql, known, new PostalReturn.Course(CORRECTED, null, 30_000, who)));
  }

  private boolean settled(PostalOrder known, What what) {
    run(
        sql -> {
          returns.settle(sql, known, new PostalRemedy(what, 120_000, "Đã gọi điện"), "mot-cua");
          return known;
        });
    return true;
  }

  @Test
  void what_came_back_goes_out_as_another_parcel_and_keeps_its_course() {
    PostalOrder back = made(PostalKind.DELIVER, PostalState.NOT_REACHED, PostalState.RETURNED);
    PostalOrder sent = again(back, "");

    assertThat(sent.parcel()).isNotEqualTo(back.parcel());
    assertThat(sent.reference()).isEqualTo(back.reference());
    assertThat(List.of(sent.attempts(), sent.sentAgain(), sent.fee()))
        .containsExactly(1, 1, 60_000);
    assertThat(sent.cause()).isNull();
    Addressee person = run(sql -> PostalBook.addressee(sql, sent.id()));
    assertThat(person.contact()).isEqualTo(CORRECTED);
    told(sent.parcel(), PostalState.NOT_REACHED);
    told(sent.parcel(), PostalState.DELIVERED);

    assertThat(stored(sent).state()).isEqualTo(PostalState.DELIVERED);
    assertThat(stored(sent).attempts()).isEqualTo(2);
    List<PostalStep> steps = run(sql -> PostalBook.steps(sql, sent.id()));
    assertThat(steps)
        .extracting(PostalStep::state, PostalStep::cause)
        .containsExactly(
            tuple(PostalState.REQUESTED, ""),
            tuple(PostalState.NOT_REACHED, "vắng nhà"),
            tuple(PostalState.RETURNED, "vắng nhà"),
            tuple(PostalState.REQUESTED, ""),
            tuple(PostalState.NOT_REACHED, "vắng nhà"),
            tuple(PostalState.DELIVERED, ""));
  }

  @Test
  void what_is_still_told_of_the_parcel_before_is_kept_and_changes_nothing() {
    PostalOrder back = made(PostalKind.DELIVER, PostalState.RETURNED);
    PostalOrder sent = again(back, "");

    for (PostalState state : List.of(PostalState.IN_TRANSIT, PostalState.RETURNED)) {
      assertThat(told(back.parcel(), state)).isEqualTo(Outcome.LATE);
    }
    assertThat(stored(sent)).isEqualTo(sent);
    assertThat(
            BookingDatabase.number(
                "SELECT COUNT(*) FROM postal_callback WHERE outcome = 'LATE' AND order_id = ?",
                sent.id()))
        .isEqualTo(2);
  }

  private boolean changed(PostalOrder known) {
    try {
      run(sql -> book.change(sql, known, CORRECTED, null));
    } catch (PortalProblem closed) {
      assertThat(closed.key()).isEqualTo("postal-closed");
      return false;
    }
    return run(sql -> PostalBook.addressee(sql, known.id())).contact().equals(CORRECTED);
  }

  @Test
  void the_person_puts_the_address_right_before_it_is_sent_again() {
    PostalOrder lost = made(PostalKind.DELIVER, PostalState.LOST);
    assertThat(changed(lost)).as("nothing goes out again").isFalse();
    settled(lost, What.DUPLICATE);
    assertThat(changed(stored(lost))).isTrue();
    assertThatThrownBy(() -> again(lost, "mot-cua"))
        .as("staff who looked at it before")
        .isInstanceOf(PortalProblem.class);
    again(stored(lost), "mot-cua");

    PostalOrder refused = made(PostalKind.DELIVER);
    for (String state : List.of("ASK", "TAKEN")) {
      dispatched(refused, state);
      assertThat(changed(stored(refused))).as(state).isFalse();
    }
    dispatched(refused, "REFUSED");
    assertThat(changed(stored(refused))).isTrue();
    assertThat(changed(made(PostalKind.DELIVER, PostalState.DELIVERED))).isFalse();
  }

  private static void dispatched(PostalOrder order, String state) {
    run(
        sql ->
            sql.update(
                "UPDATE postal_dispatch SET state = ? WHERE order_id = ?", state, order.id()));
  }

  @Test
  void only_what_came_back_is_sent_again_and_the_carrier_is_told_at_once_for_staff() {
    for (PostalOrder other :
        List.of(
            made(PostalKind.DELIVER),
            made(PostalKind.DELIVER, PostalState.IN_TRANSIT),
            made(PostalKind.DELIVER, PostalState.DELIVERED))) {
      assertThatThrownBy(() -> again(other, "mot-cua"))
          .isInstanceOfSatisfying(
              PortalProblem.class, told -> assertThat(told.key()).isEqualTo("postal-closed"));
    }
    String due =
        "SELECT COUNT(*) FROM postal_dispatch WHERE order_id = ? AND state = 'NEW'"
            + " AND next_at <= UTC_TIMESTAMP(6)";
    PostalOrder byStaff = again(made(PostalKind.DELIVER, PostalState.RETURNED), "mot-cua");
    PostalOrder byPerson = again(made(PostalKind.DELIVER, PostalState.RETURNED), "");

    assertThat(BookingDatabase.number(due, byStaff.id())).isOne();
    assertThat(BookingDatabase.number(due, byPerson.id())).isZero();
  }

  @Test
  void of_a_person_and_staff_who_send_it_at_once_one_does() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      for (int i = 0; i < 20; i++) {
        PostalOrder back = made(PostalKind.DELIVER, PostalState.RETURNED);
        CyclicBarrier start = new CyclicBarrier(3);
        List<Future<Boolean>> all = new ArrayList<>();
        for (String who : List.of("", "", "mot-cua")) {
          all.add(
              threads.submit(
                  () -> {
                    start.await();
                    try {
                      return again(back, who).sentAgain() == 1;
                    } catch (PortalProblem late) {
                      return false;
                    }
                  }));
        }
        int sent = 0;
        for (Future<Boolean> one : all) {
          sent += one.get(1, TimeUnit.MINUTES) ? 1 : 0;
        }
        assertThat(sent).isOne();
        assertThat(stored(back).sentAgain()).isOne();
        assertThat(stored(back).fee()).isEqualTo(60_000);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void what_is_lost_is_sent_again_by_staff_once_its_duplicate_was_made_out() {
    PostalOrder lost = made(PostalKind.DELIVER, PostalState.IN_TRANSIT, PostalState.LOST);

    assertThatThrownBy(() -> again(lost, "mot-cua")).isInstanceOf(PortalProblem.class);
    assertThatThrownBy(() -> settled(lost, What.PAPERS)).isInstanceOf(PortalProblem.class);
    assertThat(settled(lost, What.DUPLICATE)).isTrue();
    assertThatThrownBy(() -> settled(lost, What.DUPLICATE)).isInstanceOf(PortalProblem.class);
    assertThatThrownBy(() -> again(lost, "")).as("not by the person").isNotNull();
    Optional<PostalRemedy> noted = run(sql -> PostalReturn.of(sql, lost));
    assertThat(noted).contains(new PostalRemedy(What.DUPLICATE, 120_000, "Đã gọi điện"));

    PostalOrder sent = again(lost, "mot-cua");
    assertThat(told(lost.parcel(), PostalState.DELIVERED)).isEqualTo(Outcome.LATE);
    Optional<PostalRemedy> next = run(sql -> PostalReturn.of(sql, sent));
    assertThat(next).isEmpty();
    assertThat(sent.state()).isEqualTo(PostalState.REQUESTED);
  }

  @Test
  void papers_on_their_way_to_the_centre_are_asked_for_again_and_never_duplicated() {
    PostalOrder lost = made(PostalKind.COLLECT, PostalState.LOST);

    assertThatThrownBy(() -> settled(lost, What.DUPLICATE)).isInstanceOf(PortalProblem.class);
    assertThat(settled(lost, What.PAPERS)).isTrue();
    assertThatThrownBy(() -> again(lost, "mot-cua")).isInstanceOf(PortalProblem.class);
  }

  @Test
  void the_person_is_told_of_each_step_once_whichever_node_comes_first() {
    run(sql -> sql.update("UPDATE postal_event SET to_tell = FALSE"));
    PostalOrder order = made(PostalKind.DELIVER, PostalState.IN_TRANSIT, PostalState.RETURNED);
    again(order, "");

    List<PostalNews.News> news =
        run(
            one -> {
              List<PostalNews.News> taken = PostalNews.claim(one);
              List<PostalNews.News> others = run(PostalNews::claim);
              assertThat(others).as("the other node").isEmpty();
              return taken;
            });
    assertThat(news)
        .extracting(one -> one.step().state())
        .containsExactly(PostalState.RETURNED, PostalState.REQUESTED);
    List<PostalNews.News> left = run(PostalNews::claim);
    assertThat(left).isEmpty();
  }
}
