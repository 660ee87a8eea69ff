package vn.motcua.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;

/**
 * Threads that file cases, book times and send feedback with a picture, and keep what they were
 * given to come back with.
 */
final class Applicants implements AutoCloseable {
  static final String SECRET_OF_CASES = "K7QM-42PX";
  private static final String AGENCY = "000.00.02.H20";
  private static final Duration GIVES_UP = Duration.ofSeconds(60);

  /** What somebody can come back with; at is when the portal had said yes. */
  record Receipt(String kind, String reference, String secret, String phone, long at) {}

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String portal;
  private final String softwareToken;
  private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
  private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
  private final AtomicInteger number = new AtomicInteger();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean stopped;

  Applicants(String portal, String softwareToken) {
    this.portal = portal;
    this.softwareToken = softwareToken;
  }

  /** One try; fails when the portal says anything but yes. */
  private interface Errand {
    void run() throws IOException, InterruptedException, JsonParserException;
  }

  void come() throws Exception {
    List<String> starts = starts();
    start("files cases", this::fileCase);
    start("books", () -> book(starts.get(number.incrementAndGet() % starts.size())));
    start("sends feedback", this::sendFeedback);
  }

  private void start(String name, Errand errand) {
    Thread thread =
        new Thread(
            () -> {
              while (!stopped) {
                try {
                  errand.run();
                } catch (IOException | JsonParserException failed) {
                  refusals.add(name + ": " + failed);
                } catch (InterruptedException enough) {
                  return;
                }
              }
            },
            name);
    threads.add(thread);
    thread.start();
  }

  List<Receipt> receipts(String kind) {
    return receipts.stream().filter(receipt -> receipt.kind().equals(kind)).toList();
  }

  /** Whether each kind of thing was done so often. */
  boolean haveDone(int each) {
    return receipts("case").size() >= each
        && receipts("booking").size() >= each
        && receipts("feedback").size() >= each;
  }

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  private void fileCase() throws IOException, InterruptedException {
    String code = AGENCY + "-200922-" + (7_000 + number.incrementAndGet());
    String body =
        """
        {"code": "%s", "procedure": "2.000648", "department": "%s", "channel": "COUNTER", "dueOn": "2020-10-01",
         "updatedAt": "2020-09-22T09:00:00+07:00", "applicant": {"name": "Nguyễn Thị Ánh"}, "lookupSecret": "%s",
         "events": [{"id": "1", "at": "2020-09-22T08:30:00+07:00", "kind": "RECEIVED"}]}
        """
            .formatted(code, AGENCY, SECRET_OF_CASES);
    HttpResponse<byte[]> answer =
        send(
            to("/api/v1/cases/" + code)
                .header("Authorization", "Bearer " + softwareToken)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    if (accepted(answer, "case")) {
      receipts.add(new Receipt("case", code, SECRET_OF_CASES, "", System.nanoTime()));
    }
  }

  private void book(String start) throws IOException, InterruptedException, JsonParserException {
    String phone = "09" + (12_000_000 + number.incrementAndGet());
    HttpResponse<byte[]> held =
        json(
            "/api/v1/appointments/holds",
            "service",
            "kinh-doanh",
            "centre",
            "000.01.01.H20",
            "start",
            start,
            "requestId",
            UUID.randomUUID().toString());
    if (held.statusCode() == 409) {
      return; // others were faster
    }
    if (!accepted(held, "hold")) {
      return;
    }
    HttpResponse<byte[]> booked =
        json(
            "/api/v1/appointments",
            "hold",
            object(held).getString("hold", ""),
            "name",
            "Trần Văn Bình",
            "phone",
            phone);
    if (accepted(booked, "booking")) {
      JsonObject booking = object(booked);
      receipts.add(
          new Receipt(
              "booking",
              booking.getString("reference"),
              booking.getString("secret"),
              phone,
              System.nanoTime()));
    }
  }

  private List<String> starts() throws Exception {
    HttpResponse<byte[]> slots =
        send(to("/api/v1/appointments/slots?service=kinh-doanh&centre=000.01.01.H20").GET());
    List<String> starts = new ArrayList<>();
    for (Object day : object(slots).getArray("days", new JsonArray())) {
      for (Object slot : ((JsonObject) day).getArray("slots", new JsonArray())) {
        starts.add(((JsonObject) slot).getString("start"));
      }
    }
    return starts;
  }

  private void sendFeedback() throws IOException, InterruptedException, JsonParserException {
    int mine = number.incrementAndGet();
    String boundary = "----" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(
        body,
        boundary,
        "name=\"text\"",
        ("Đèn đường hỏng " + mine).getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"naming\"", "ANONYMOUS".getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"department\"", AGENCY.getBytes(StandardCharsets.UTF_8));
    part(body, boundary, "name=\"files\"; filename=\"den.png\"", picture(mine));
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer =
        send(
            to("/api/v1/feedback")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    if (accepted(answer, "feedback")) {
      JsonObject sent = object(answer);
      receipts.add(
          new Receipt(
              "feedback",
              sent.getString("reference"),
              sent.getString("secret"),
              "",
              System.nanoTime()));
    }
  }

  private static void part(ByteArrayOutputStream body, String boundary, String name, byte[] value) {
    body.writeBytes(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  /** Another one for each. */
  private static byte[] picture(int seed) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 64 * 64; i++) {
      image.setRGB(i % 64, i / 64, seed * 7_919 + i * 31);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private boolean accepted(HttpResponse<byte[]> answer, String what) {
    if (answer.statusCode() == 201) {
      return true;
    }
    refusals.add(
        what + ": " + answer.statusCode() + new String(answer.body(), StandardCharsets.UTF_8));
    return false;
  }

  /** What a receipt opens at another portal: status and body. */
  static HttpResponse<String> open(String portal, Receipt receipt, String secret) throws Exception {
    String path =
        switch (receipt.kind()) {
          case "case" -> "/api/v1/cases/lookup";
          case "booking" -> "/api/v1/appointments/lookup";
          default -> "/api/v1/feedback/lookup";
        };
    String name = receipt.kind().equals("case") ? "code" : "reference";
    String body =
        JsonWriter.string()
            .object()
            .value(name, receipt.reference())
            .value("secret", secret)
            .end()
            .done();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(
            HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(GIVES_UP)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> json(String path, String... fields)
      throws IOException, InterruptedException {
    JsonObject body = new JsonObject();
    for (int i = 0; i < fields.length; i += 2) {
      body.put(fields[i], fields[i + 1]);
    }
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JsonWriter.string(body))));
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(portal + path)).timeout(GIVES_UP);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static JsonObject object(HttpResponse<byte[]> answer) throws JsonParserException {
    return JsonParser.object().from(new String(answer.body(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    stopped = true;
    threads.forEach(Applicants::awaitEnd);
  }

  private static void awaitEnd(Thread thread) {
    try {
      thread.join(GIVES_UP.toMillis());
    } catch (InterruptedException enough) {
      Thread.currentThread().interrupt();
    }
  }
}
