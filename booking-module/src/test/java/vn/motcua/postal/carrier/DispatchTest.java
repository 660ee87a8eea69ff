package vn.motcua.postal.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.appointment.booking.BookingDatabase;
import vn.motcua.appointment.booking.Contact;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.NewOrder;
import vn.motcua.postal.PostalBook;
import vn.motcua.postal.PostalBooks;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.PostalKind;
import vn.motcua.postal.PostalOrder;
import vn.motcua.postal.PostalState;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;

/** Against a real HTTP server that hangs, fails, and takes orders without saying so. */
class DispatchTest {
  private static final Shipment.Party PARTY =
      new Shipment.Party("Ánh", "+84912000001", "", "Thôn Chợ", "Xã Mẫu Sơn", "Tỉnh Lạng Sơn");

  /** What the carrier does next with an order. */
  private enum Mood {
    TAKE,
    FAIL,
    TAKE_AND_HANG,
    REFUSE
  }

  private final Deque<Mood> moods = new ArrayDeque<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> parcels = new HashMap<>();
  private final Map<String, String> status = new HashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ExecutorService nodes = Executors.newFixedThreadPool(2);
  private HttpServer server;
  private OutgoingHttp http;
  private Instant now = Instant.parse("2026-11-23T02:00:00Z");
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };
  private final PostalBook book =
      new PostalBook(new PortalSecret("a secret only for these tests, 32+"), clock);

  @BeforeEach
  void start() throws IOException {
    Sql.transaction(
        BookingDatabase.shared(), sql -> sql.update("UPDATE postal_dispatch SET state = 'DONE'"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/orders", this::answer);
    server.setExecutor(threads);
    server.start();
    http = new OutgoingHttp(SystemDefaultDnsResolver.INSTANCE, timer, Duration.ofSeconds(1));
  }

  @AfterEach
  void stop() throws IOException {
    end.countDown();
    http.close();
    server.stop(0);
    timer.shutdownNow();
    threads.shutdownNow();
    nodes.shutdownNow();
  }

  private synchronized void answer(HttpExchange call) throws IOException {
    try (JsonReader reader = Json.createReader(call.getRequestBody())) {
      JsonObject body = reader.readObject();
      String parcel = body.getString("requestId");
      String path = call.getRequestURI().getPath();
      calls.add(path);
      if (path.endsWith("/status")) {
        say(call, parcels.containsKey(parcel) ? 200 : 404, parcel);
        return;
      }
      if (path.endsWith("/cancel")) {
        Mood mood = moods.isEmpty() ? Mood.TAKE : moods.poll();
        say(call, mood == Mood.TAKE ? 200 : mood == Mood.FAIL ? 500 : 409, parcel);
        return;
      }
      Mood mood = moods.isEmpty() ? Mood.TAKE : moods.poll();
      if (mood == Mood.TAKE || mood == Mood.TAKE_AND_HANG) {
        assertThat(body.keySet())
            .contains("customerCode", "orderNumber", "codAmount", "sender", "receiver", "content");
        parcels.merge(parcel, 1, Integer::sum);
      }
      if (mood != Mood.TAKE_AND_HANG) {
        say(call, mood == Mood.TAKE ? 200 : mood == Mood.FAIL ? 500 : 422, parcel);
      } // else the caller waits in vain
    }
  }

  private void say(HttpExchange call, int code, String parcel) throws IOException {
    byte[] body =
        Json.createObjectBuilder()
            .add("number", "EE1VN")
            .add("status", status.getOrDefault(parcel, ""))
            .add("reason", "vắng nhà")
            .build()
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(code, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

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
    return run(sql -> book.make(sql, wanted)).order();
  }

  private Dispatch dispatch(Carrier carrier) {
    return new Dispatch(
        new Dispatch.Transactions() {
          @Override
          public <T> T run(Sql.Work<T> work) {
            return Sql.transaction(BookingDatabase.shared(), work);
          }
        },
        carrier,
        new PostalCourse(
            book,
            code ->
                code.equals("FAILED")
                    ? Optional.of(PostalState.NOT_REACHED)
                    : code.equals("DELIVERED")
                        ? Optional.of(PostalState.DELIVERED)
                        : Optional.empty()),
        id -> {
          PostalOrder order = run(sql -> book.get(sql, id));
          return new Shipment(
              order.parcel(), "K1", 0, false, PARTY, PARTY, order.centre(), "Kết quả");
        },
        clock);
  }

  private Carrier carrier() {
    return new HttpCarrier(
        "vnpost",
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
        "C1",
        "key",
        http);
  }

  private PostalOrder stored(PostalOrder order) {
    return run(sql -> book.get(sql, order.id()));
  }

  private String dispatchState(PostalOrder order) {
    return run(
        sql ->
            sql.first(
                    "SELECT state FROM postal_dispatch WHERE order_id = ?",
                    row -> row.getString(1),
                    order.id())
                .orElseThrow());
  }

  private void takeBack(PostalOrder order) {
    PostalBooks.cancel(book, BookingDatabase.shared(), stored(order));
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  @Test
  void what_was_taken_without_an_answer_is_asked_for_and_never_sent_twice() {
    PostalOrder order = made();
    moods.add(Mood.TAKE_AND_HANG);
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));

    assertThat(dispatch.round()).isOne();
    assertThat(stored(order).state()).isEqualTo(PostalState.REQUESTED);
    later(Duration.ofMinutes(10));
    dispatch.round();

    assertThat(calls).containsExactly("/orders", "/orders/status");
    assertThat(parcels).containsExactly(Map.entry(order.parcel(), 1));
    assertThat(stored(order).state()).isEqualTo(PostalState.ACCEPTED);
  }

  @Test
  void after_a_failure_it_is_asked_first_and_then_told_again() {
    PostalOrder order = made();
    moods.add(Mood.FAIL);
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    assertThat(dispatch.round()).as("not before its time").isZero();
    later(Duration.ofMinutes(10));
    dispatch.round();

    assertThat(calls).containsExactly("/orders", "/orders/status", "/orders");
    assertThat(parcels).containsEntry(order.parcel(), 1);
    assertThat(stored(order).state()).isEqualTo(PostalState.ACCEPTED);
  }

  @Test
  void what_the_carrier_refuses_is_told_no_more_and_kept_for_staff() {
    PostalOrder order = made();
    moods.add(Mood.REFUSE);
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    later(Duration.ofDays(2));

    assertThat(dispatch.round()).isZero();
    assertThat(dispatchState(order)).isEqualTo("REFUSED");
  }

  @Test
  void what_no_call_back_told_is_pulled_at_night_and_once_only() {
    PostalOrder order = made();
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    status.put(order.parcel(), "FAILED");
    later(Duration.ofDays(1));
    dispatch.round();
    later(Duration.ofDays(1));
    dispatch.round();

    assertThat(stored(order).state()).isEqualTo(PostalState.NOT_REACHED);
    assertThat(stored(order).attempts()).isOne();
    assertThat(stored(order).cause()).isEqualTo("vắng nhà");
    status.put(order.parcel(), "DELIVERED");
    later(Duration.ofDays(1));
    dispatch.round();
    assertThat(stored(order).state()).isEqualTo(PostalState.DELIVERED);
    assertThat(dispatchState(order)).isEqualTo("DONE");
  }

  @Test
  void a_post_office_with_paper_has_the_order_on_its_list() {
    PostalOrder order = made();
    later(Duration.ofHours(1));

    dispatch(new PaperCarrier()).round();

    assertThat(stored(order).state()).isEqualTo(PostalState.ACCEPTED);
  }

  @Test
  void what_was_taken_back_afterwards_is_withdrawn_at_the_carrier() {
    PostalOrder order = made();
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    takeBack(order);
    dispatch.round();

    assertThat(calls).containsExactly("/orders", "/orders/cancel");
    assertThat(dispatchState(order)).isEqualTo("DONE");
    assertThat(stored(order).state()).isEqualTo(PostalState.CANCELLED);
  }

  @Test
  void what_was_perhaps_told_is_asked_for_before_it_is_withdrawn() {
    PostalOrder known = made();
    PostalOrder never = made();
    moods.addAll(List.of(Mood.TAKE_AND_HANG, Mood.FAIL));
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    takeBack(known);
    takeBack(never);
    calls.clear();
    later(Duration.ofMinutes(10));
    dispatch.round();

    assertThat(calls)
        .containsExactlyInAnyOrder("/orders/status", "/orders/cancel", "/orders/status");
    assertThat(List.of(dispatchState(known), dispatchState(never))).containsOnly("DONE");
  }

  @Test
  void what_the_carrier_does_not_give_back_is_kept_for_staff() {
    PostalOrder order = made();
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    takeBack(order);
    moods.add(Mood.REFUSE);
    dispatch.round();

    assertThat(dispatchState(order)).isEqualTo("REFUSED");
  }

  @Test
  void what_was_refused_goes_again_as_another_parcel_and_only_once() {
    PostalOrder order = made();
    moods.add(Mood.REFUSE);
    Dispatch dispatch = dispatch(carrier());
    later(Duration.ofHours(1));
    dispatch.round();
    PostalOrder refused = stored(order);
    PostalBooks.again(book, BookingDatabase.shared(), refused, "Thôn Đông, xã Mẫu Sơn");
    assertThatThrownBy(() -> PostalBooks.again(book, BookingDatabase.shared(), refused, "Thôn Tây"))
        .isInstanceOf(PortalProblem.class);
    dispatch.round();

    assertThat(parcels).containsOnlyKeys(stored(order).parcel());
    assertThat(stored(order).parcel()).isNotEqualTo(order.parcel());
    assertThat(stored(order).state()).isEqualTo(PostalState.ACCEPTED);
  }

  /** The carrier is asked about a parcel that comes back and goes out again meanwhile. */
  @Test
  void an_answer_about_the_parcel_before_does_not_hold_up_the_next_one() {
    PostalOrder order = made();
    later(Duration.ofHours(1));
    dispatch(carrier()).round();
    later(Duration.ofDays(1));
    Carrier slow =
        new Carrier() {
          private final Carrier real = carrier();

          @Override
          public String id() {
            return real.id();
          }

          @Override
          public Reply order(Shipment shipment) {
            return real.order(shipment);
          }

          @Override
          public Reply withdraw(String parcel) {
            return real.withdraw(parcel);
          }

          @Override
          public Reply ask(String parcel) {
            PostalBooks.cameBackAndWentOut(book, BookingDatabase.shared(), order, clock);
            return new Reply.Taken("", "DELIVERED", "");
          }
        };
    assertThat(dispatch(slow).round()).isOne();
    assertThat(stored(order).state()).isEqualTo(PostalState.REQUESTED);
    assertThat(dispatchState(order)).isEqualTo("NEW");
    dispatch(carrier()).round();

    assertThat(parcels).containsOnlyKeys(order.parcel(), stored(order).parcel()).hasSize(2);
    assertThat(stored(order).state()).isEqualTo(PostalState.ACCEPTED);
  }

  @Test
  void of_two_nodes_one_tells_the_carrier_of_each_order() throws Exception {
    List<PostalOrder> orders = Stream.generate(this::made).limit(30).toList();
    later(Duration.ofHours(1));
    CyclicBarrier start = new CyclicBarrier(2);
    Callable<Integer> node =
        () -> {
          Dispatch dispatch = dispatch(carrier());
          start.await();
          int done = 0;
          for (int more = 1; more > 0; done += more) {
            more = dispatch.round();
          }
          return done;
        };
    Future<Integer> one = nodes.submit(node);
    Future<Integer> other = nodes.submit(node);

    assertThat(one.get(1, TimeUnit.MINUTES) + other.get(1, TimeUnit.MINUTES)).isEqualTo(30);
    assertThat(calls).hasSize(30).containsOnly("/orders");
    assertThat(parcels.keySet())
        .containsExactlyInAnyOrderElementsOf(orders.stream().map(PostalOrder::parcel).toList());
  }

  /** Whoever comes first: never an order taken back that the carrier still has. */
  @Test
  void taking_back_at_the_moment_of_telling_leaves_no_parcel_behind() throws Exception {
    for (int i = 0; i < 15; i++) {
      PostalOrder order = made();
      later(Duration.ofHours(1));
      CyclicBarrier start = new CyclicBarrier(2);
      Dispatch dispatch = dispatch(carrier());
      Future<Integer> telling =
          nodes.submit(
              () -> {
                start.await();
                return dispatch.round();
              });
      Future<Boolean> back =
          nodes.submit(
              () -> {
                start.await();
                try {
                  takeBack(order);
                  return true;
                } catch (PortalProblem changedMeanwhile) {
                  return false;
                }
              });
      telling.get(1, TimeUnit.MINUTES);
      boolean cancelled = back.get(1, TimeUnit.MINUTES);
      calls.clear();
      dispatch.round();
      boolean there = parcels.containsKey(order.parcel());
      assertThat(calls)
          .as("%s %s", cancelled, there)
          .containsExactlyElementsOf(cancelled && there ? List.of("/orders/cancel") : List.of());
      assertThat(stored(order).state())
          .isEqualTo(cancelled ? PostalState.CANCELLED : PostalState.ACCEPTED);
    }
  }

  @Test
  void what_was_taken_back_in_time_is_never_told() {
    PostalOrder order = made();
    run(sql -> sql.update("UPDATE postal_order SET state = 'CANCELLED' WHERE id = ?", order.id()));
    later(Duration.ofHours(1));

    assertThat(dispatch(carrier()).round()).isZero();
    assertThat(calls).isEmpty();
  }
}
