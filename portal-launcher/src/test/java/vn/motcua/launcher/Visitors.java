package vn.motcua.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Threads that ask the portal for different things without a pause worth the name. */
final class Visitors implements AutoCloseable {
  /** What they ask for. */
  enum Kind {
    HOME,
    SUGGESTIONS,
    SEARCH_PAGE,
    SEARCH,
    PROCEDURE_PAGE,
    PROCEDURE,
    CASE_PAGE,
    CASE,
    STAFF_PAGE,
    SEND,
    READINESS
  }

  /** One answer; status 0 for none. */
  record Answer(
      Kind kind, long at, long millis, int status, String retryAfter, String request, String body) {
    boolean refused() {
      return status == 503;
    }
  }

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration GIVES_UP = Duration.ofSeconds(60);
  private static final int WARM = 15;
  private static final String CASE = "000.00.02.H23-200922-0005";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String portal;
  private final String staff;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final Queue<String> refused = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;
  private volatile String note = "";
  private volatile long counted = System.nanoTime();

  /**
   * @param staff the cookie of somebody of the staff
   */
  Visitors(String portal, String staff) {
    this.portal = portal;
    this.staff = staff;
  }

  void come(int ofEachKind) {
    for (Kind kind : Kind.values()) {
      for (int i = 0; i < ofEachKind; i++) {
        Thread thread = new Thread(() -> ask(kind), "visitor " + kind);
        threads.add(thread);
        thread.start();
      }
    }
  }

  /** Receivers of the mails the portal has said yes to. */
  List<String> accepted() {
    return List.copyOf(accepted);
  }

  /** Receivers of the mails it has not said yes to. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  List<Answer> answers() {
    return answers.stream().filter(answer -> answer.at() - counted >= 0).toList();
  }

  /** Whether each kind has been answered so often that the portal is warm. */
  boolean feelAtHome() {
    return Arrays.stream(Kind.values())
        .allMatch(kind -> answers.stream().filter(answer -> answer.kind() == kind).count() >= WARM);
  }

  /** From now on only what is asked from now on counts. */
  void beginCounting() {
    counted = System.nanoTime();
  }

  /** The last answer of each kind. */
  Map<Kind, Answer> latest() {
    Map<Kind, Answer> latest = new EnumMap<>(Kind.class);
    answers().forEach(answer -> latest.put(answer.kind(), answer));
    return latest;
  }

  /** Whether the last one of this kind was turned away. */
  boolean refusedLast(Kind kind) {
    Answer last = latest().get(kind);
    return last != null && last.refused();
  }

  /** For the head of the report. */
  void note(String remark) {
    note = remark;
  }

  /** Numbers of each kind, for the report. */
  String summary() {
    StringBuilder text = new StringBuilder(note);
    for (Kind kind : Kind.values()) {
      List<Answer> all = answers().stream().filter(answer -> answer.kind() == kind).toList();
      Map<Integer, Long> statuses = new TreeMap<>();
      all.forEach(answer -> statuses.merge(answer.status(), 1L, Long::sum));
      List<Long> times = all.stream().map(Answer::millis).sorted().toList();
      text.append(
          "%n%-15s %6d answers, median %4d ms, p99 %5d ms, longest %5d ms, by status %s"
              .formatted(
                  kind,
                  all.size(),
                  times.isEmpty() ? 0 : times.get(times.size() / 2),
                  times.isEmpty() ? 0 : times.get(times.size() * 99 / 100),
                  times.isEmpty() ? 0 : times.get(times.size() - 1),
                  statuses));
    }
    return text.toString();
  }

  private void ask(Kind kind) {
    while (!stopped) {
      String to =
          kind == Kind.SEND ? "nguoi-%d@example.vn".formatted(number.incrementAndGet()) : "";
      long begin = System.nanoTime();
      Answer answer;
      try {
        HttpResponse<String> got = http.send(request(kind, to), BodyHandlers.ofString());
        answer =
            new Answer(
                kind,
                begin,
                (System.nanoTime() - begin) / 1_000_000,
                got.statusCode(),
                got.headers().firstValue("Retry-After").orElse(""),
                got.headers().firstValue("X-Request-Id").orElse(""),
                got.statusCode() == 503 ? got.body() : "");
      } catch (IOException none) {
        answer =
            new Answer(
                kind, begin, (System.nanoTime() - begin) / 1_000_000, 0, "", "", none.toString());
      } catch (InterruptedException enough) {
        return;
      }
      answers.add(answer);
      if (kind == Kind.SEND) {
        (answer.status() == 302 ? accepted : refused).add(to);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private HttpRequest request(Kind kind, String to) {
    return switch (kind) {
      case HOME -> get("/");
      case SUGGESTIONS -> get("/api/v1/procedures/suggest?q=khuyen");
      case SEARCH_PAGE -> get("/thu-tuc?q=khuyen+mai");
      case SEARCH -> get("/api/v1/procedures?q=ban%20ruou");
      case PROCEDURE_PAGE -> get("/thu-tuc/2.000033");
      case PROCEDURE -> get("/api/v1/procedures/2.000033");
      case CASE_PAGE -> form("/ho-so", "code=" + CASE);
      case CASE ->
          to("/api/v1/cases/lookup")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"code\": \"" + CASE + "\"}"))
              .build();
      case STAFF_PAGE -> get("/can-bo/tin-nhan");
      case SEND -> form("/can-bo/tin-nhan/gui-thu", "action=mail&to=" + to.replace("@", "%40"));
      case READINESS -> get("/health/ready");
    };
  }

  private HttpRequest get(String path) {
    return to(path).build();
  }

  private HttpRequest form(String path, String body) {
    return to(path)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal + path)).timeout(GIVES_UP);
    return path.startsWith("/can-bo")
        ? request.header("Cookie", "can-bo=" + staff).header("Sec-Fetch-Site", "same-origin")
        : request;
  }

  @Override
  public void close() {
    stopped = true;
    threads.forEach(Visitors::awaitEnd);
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(GIVES_UP.toMillis());
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }
}
