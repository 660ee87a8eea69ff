package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A procedure is repealed and the power goes at the worst moment: the database has it, the index
 * does not know yet. Nobody is ever shown it again.
 */
class WithdrawalRecoveryIT {
  private static final String REPEALED = "9.930001";
  private static final String OTHER = "9.930002";
  private static final String NAME = "Thủ tục phục hồi sau mất điện";

  /** Where Lucene takes changes in; nothing of the index has changed before. */
  private static final String INDEX = "org.apache.lucene.index.IndexWriter";

  private static final Pattern CHANGES =
      Pattern.compile("(add|update|softUpdate|delete)Documents?");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Path folder;
  private final Path data;

  WithdrawalRecoveryIT(@TempDir Path folder) {
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  @Test
  void what_is_repealed_stays_away_although_the_index_was_not_told() throws Exception {
    Path catalogue = folder.resolve("two.jsonl");
    Files.writeString(
        catalogue,
        decision(REPEALED, "PUBLISH", "2020-01-01") + decision(OTHER, "PUBLISH", "2020-01-01"));
    Map<String, String> settings =
        Map.of("portal.demo", "false", "portal.import.procedures", catalogue.toString());
    try (PortalProcess portal =
        PortalProcess.start(PowerCut.OPTIONS, data, settings).awaitReady()) {
      assertThat(search(portal).body()).contains(REPEALED, OTHER);

      PowerCut cut = PowerCut.at(INDEX, CHANGES, portal);
      CompletableFuture<HttpResponse<String>> repeal =
          post(portal, decision(REPEALED, "REPEAL", "2021-01-01"));
      cut.happen();
      repeal.cancel(true);
    }

    try (PortalProcess portal = PortalProcess.start(data, settings)) {
      while (!ready(portal)) {
        assertThat(portal.endsWithinMoments()).as(portal.output()).isFalse();
        assertNotShown(portal);
      }
      assertNotShown(portal);
      assertThat(search(portal).body()).contains(OTHER);
      assertThat(portal.output())
          .as("the index had not been told")
          .contains("1 withdrawn procedures taken out of the results");
      assertThat(get(portal, "/api/v1/procedures/" + REPEALED).body())
          .as("the database had it")
          .contains("\"status\":\"REPEALED\"");
      JsonObject difference =
          JsonParser.object().from(get(portal, "/api/v1/operations/index-check").body());
      assertThat(difference.getArray("stale")).isEmpty();
      assertThat(difference.getArray("orphans")).isEmpty();
    }
  }

  private static String decision(String code, String kind, String from) {
    return """
        {"code":"%s","name":"%s %s","publication":{"number":"%s/QĐ","date":"2019-12-01","effectiveFrom":"%s","kind":"%s"}}
        """
        .formatted(code, NAME, code, kind, from, kind);
  }

  /** From the first answer on, before the portal is ready too. */
  private void assertNotShown(PortalProcess portal) throws Exception {
    try {
      HttpResponse<String> found = search(portal);
      if (found.statusCode() == 200) {
        assertThat(found.body()).doesNotContain(REPEALED);
      }
    } catch (IOException notListening) {
      assertThat(notListening).isNotNull();
    }
  }

  private boolean ready(PortalProcess portal) throws Exception {
    try {
      return get(portal, "/health/ready").statusCode() == 200;
    } catch (IOException notListening) {
      return false;
    }
  }

  private HttpResponse<String> search(PortalProcess portal) throws Exception {
    return get(portal, "/api/v1/procedures?q=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8));
  }

  private HttpResponse<String> get(PortalProcess portal, String path) throws Exception {
    return http.send(request(portal, path).build(), BodyHandlers.ofString());
  }

  /** Its answer may never come: the portal is cut off meanwhile. */
  private CompletableFuture<HttpResponse<String>> post(PortalProcess portal, String lines)
      throws Exception {
    return http.sendAsync(
        request(portal, "/api/v1/operations/procedure-imports")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(PortalProcess portal, String path) throws Exception {
    Path token = data.resolve("operator.token");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal.url() + path)).timeout(Duration.ofSeconds(30));
    return Files.exists(token)
        ? request.header("Authorization", "Bearer " + Files.readString(token).strip())
        : request;
  }
}
