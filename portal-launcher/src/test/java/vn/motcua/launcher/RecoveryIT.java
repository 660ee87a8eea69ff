package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.BufferedWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real portal with its real database, in a heap of 512 MB, killed at bad moments: what it holds
 * afterwards is complete, and index and database agree.
 */
class RecoveryIT {
  private static final int PROCEDURES = 4372;
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** A line is then as long as the average one of the national catalogue, some 5 KB. */
  private static final int WORDS = 150;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Path data;

  RecoveryIT(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  @Test
  void killed_while_it_imports_and_while_it_indexes_it_recovers_by_itself() throws Exception {
    Path catalogue = catalogue();
    Map<String, String> importing = Map.of("portal.import.procedures", catalogue.toString());

    try (PortalProcess portal = PortalProcess.start(data, importing)) {
      awaitOutput(portal, output -> output.contains("Importing demo/catalogue.jsonl: 1"));
      portal.kill();
    }
    try (PortalProcess portal = PortalProcess.start(data, importing)) {
      awaitOutput(portal, output -> output.contains("Importing catalogue-in-full.jsonl: 2"));
      portal.kill();
    }
    try (PortalProcess portal = PortalProcess.start(data, importing).awaitReady()) {
      assertThat(total(portal, "")).isEqualTo(PROCEDURES);
      assertAgreement(portal);
      post(portal, "reindex");
      portal.kill();
    }
    try (PortalProcess portal = PortalProcess.start(data, importing).awaitReady()) {
      assertThat(total(portal, "")).isEqualTo(PROCEDURES);
      assertThat(total(portal, "quyển chín")).isEqualTo(PROCEDURES);
      assertAgreement(portal);
      assertThat(portal.output()).as("imports nothing anew").doesNotContain("Imported");
      assertThat(portal.output()).doesNotContain("OutOfMemoryError");
    }
  }

  /** Every procedure of the demo's catalogue, made heavy with steps, as a full catalogue is. */
  private Path catalogue() throws Exception {
    Path file = folder.resolve("catalogue-in-full.jsonl");
    String steps = "Bước nộp hồ sơ tại quyển chín ".repeat(WORDS);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (String line : Files.readAllLines(Path.of("../config/demo/catalogue.jsonl"))) {
        JsonObject code = JsonParser.object().from(line);
        writer.write(
            "{\"code\":\"%s\",\"keywords\":[\"quyển chín\"],\"steps\":\"%s%s\"}\n"
                .formatted(code.getString("code"), steps, code.getString("code")));
      }
    }
    return file;
  }

  private static void awaitOutput(PortalProcess portal, Predicate<String> seen) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!seen.test(portal.output())) {
      boolean ended = portal.endsWithinMoments();
      assertThat(ended || System.nanoTime() > end).as(portal.output()).isFalse();
    }
  }

  private void assertAgreement(PortalProcess portal) throws Exception {
    JsonObject difference = json(request(portal, "/api/v1/operations/index-check").build());
    assertThat(difference.getArray("stale")).isEmpty();
    assertThat(difference.getArray("orphans")).isEmpty();
  }

  private int total(PortalProcess portal, String query) throws Exception {
    String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return json(request(portal, "/api/v1/procedures?status=ALL&size=1&q=" + q).build())
        .getInt("total");
  }

  private void post(PortalProcess portal, String operation) throws Exception {
    json(request(portal, "/api/v1/operations/" + operation).POST(BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder request(PortalProcess portal, String path) throws Exception {
    return HttpRequest.newBuilder(URI.create(portal.url() + path))
        .timeout(Duration.ofSeconds(30))
        .header(
            "Authorization", "Bearer " + Files.readString(data.resolve("operator.token")).strip());
  }

  private JsonObject json(HttpRequest request) throws Exception {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isLessThan(300);
    return JsonParser.object().from(response.body());
  }
}
