package vn.motcua.benchmarks;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What citizens do besides searching, with the demo's centres and cases, over REST. */
final class Errands {
  private static final String JSON = "application/json";
  private static final Path DEMO = Path.of("config/demo");
  private static final int FIRST_PHONE = 912_000_000;
  private static final int ORDER = 20261123;

  private final Portal portal;
  private final AtomicInteger next = new AtomicInteger();

  Errands(Portal portal) {
    this.portal = portal;
  }

  private interface Work {
    void run(String query) throws IOException;
  }

  /** Looking a case up by its code, as without its secret. */
  Peer looking() throws IOException {
    List<String> codes = lines("cases.jsonl").stream().map(line -> line.getString("code")).toList();
    return peer(
        "looking up a case",
        query ->
            post(
                "/cases/lookup",
                Json.createObjectBuilder().add("code", codes.get(number() % codes.size()))));
  }

  /** Holding a free time and confirming it: two requests, and a mail in the outbox. */
  Peer booking() throws IOException {
    List<JsonObject> times = times();
    System.out.println("There are " + times.size() + " times to be booked.");
    AtomicInteger taken = new AtomicInteger();
    return peer(
        "holding and booking a time",
        query -> {
          JsonObject hold = null;
          while (hold == null) { // one that overlaps may have it; then the next, as people do
            try {
              hold =
                  post(
                      "/appointments/holds",
                      Json.createObjectBuilder(times.get(taken.getAndIncrement()))
                          .add("requestId", UUID.randomUUID().toString()));
            } catch (IOException refused) {
              if (!String.valueOf(refused.getMessage()).contains("slot-taken")) {
                throw refused;
              }
            }
          }
          int phone = FIRST_PHONE + number();
          post(
              "/appointments",
              Json.createObjectBuilder()
                  .add("hold", hold.getString("hold"))
                  .add("name", "Nguyễn Thị Ánh")
                  .add("phone", "0" + phone)
                  .add("mail", phone + "@example.vn"));
        });
  }

  Peer feedback() {
    return peer(
        "sending feedback",
        query ->
            post(
                "/feedback",
                Json.createObjectBuilder()
                    .add("naming", "ANONYMOUS")
                    .add(
                        "text", "Tôi hỏi về " + query + " mà chưa được trả lời, lần " + number())));
  }

  private int number() {
    return next.getAndIncrement();
  }

  /** Every time that is free at a counter for the first thing it does, as often as it is free. */
  private List<JsonObject> times() throws IOException {
    Set<String> counters = new TreeSet<>();
    for (JsonObject line : lines("supply.jsonl")) {
      if (line.getString("kind", "").equals("COUNTER")) {
        String service = line.getJsonArray("services").getString(0);
        counters.add("service=" + service + "&centre=" + line.getString("centre"));
      }
    }
    List<JsonObject> times = new ArrayList<>();
    for (String counter : counters) {
      JsonObject answer = Portal.json(Http.get(portal.api("/appointments/slots?" + counter)));
      for (JsonObject day : answer.getJsonArray("days").getValuesAs(JsonObject.class)) {
        for (JsonObject slot : day.getJsonArray("slots").getValuesAs(JsonObject.class)) {
          JsonObject time =
              Json.createObjectBuilder()
                  .add("service", answer.getString("service"))
                  .add("centre", answer.getString("centre"))
                  .add("start", slot.getString("start"))
                  .build();
          times.addAll(Collections.nCopies(slot.getInt("free"), time));
        }
      }
    }
    Collections.shuffle(times, new Random(ORDER));
    return times;
  }

  private static List<JsonObject> lines(String file) throws IOException {
    try (Stream<String> lines = Files.lines(DEMO.resolve(file))) {
      return lines.map(line -> Portal.json(line.getBytes(StandardCharsets.UTF_8))).toList();
    }
  }

  private JsonObject post(String path, JsonObjectBuilder body) throws IOException {
    byte[] bytes = body.build().toString().getBytes(StandardCharsets.UTF_8);
    return Portal.json(Http.send("POST", portal.api(path), JSON, "", bytes));
  }

  private Peer peer(String name, Work work) {
    return new Peer() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<String> find(String query) {
        return List.of();
      }

      @Override
      public void ask(String query) throws IOException {
        work.run(query);
      }

      @Override
      public long cpuNanos() {
        return portal.process().cpuNanos();
      }
    };
  }
}
