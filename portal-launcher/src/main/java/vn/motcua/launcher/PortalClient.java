package vn.motcua.launcher;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Speaks to a running portal over HTTP. */
final class PortalClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ASK = Duration.ofSeconds(30);
  private static final Duration UPLOAD = Duration.ofMinutes(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final String url;
  private final String token;

  /**
   * @param url without a slash at the end
   * @param token the operator's
   */
  PortalClient(String url, String token) {
    this.url = url;
    this.token = token;
  }

  /**
   * What the portal says of its readiness.
   *
   * @param status of HTTP; 0 when nothing answers
   * @param body null when there is none that is understood; its status is UP or DOWN
   */
  record Report(int status, @Nullable JsonObject body) {
    boolean isReady() {
      return body != null && "UP".equals(body.getString("status"));
    }
  }

  Report readiness() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/health/ready")).timeout(ASK).build();
    int status = 0;
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      status = response.statusCode();
      return new Report(status, object(response));
    } catch (IOException | JsonParserException e) {
      return new Report(status, null);
    }
  }

  JsonObject importProcedures(Path file) throws InterruptedException {
    try {
      return ask("/procedure-imports", UPLOAD, BodyPublishers.ofFile(file), "application/x-ndjson");
    } catch (FileNotFoundException e) {
      throw new LauncherProblem(file + " cannot be read.", e);
    }
  }

  JsonObject procedureImport(long id) throws InterruptedException {
    return ask("/procedure-imports/" + id, ASK, null, "");
  }

  JsonObject reindex() throws InterruptedException {
    return ask("/reindex", ASK, BodyPublishers.noBody(), "");
  }

  JsonObject reindexing() throws InterruptedException {
    return ask("/reindex", ASK, null, "");
  }

  /** Posts the body, or gets when there is none. */
  private JsonObject ask(String path, Duration limit, @Nullable BodyPublisher body, String type)
      throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/api/v1/operations" + path))
            .timeout(limit)
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
    if (body != null) {
      request.POST(body);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      if (response.statusCode() != 200 && response.statusCode() != 202) {
        throw new LauncherProblem(
            "The portal refused (" + response.statusCode() + "): " + reason(response.body()));
      }
      return object(response);
    } catch (IOException e) {
      throw new LauncherProblem("The portal at " + url + " does not answer: " + e.getMessage(), e);
    } catch (JsonParserException e) {
      throw new LauncherProblem(
          "The portal at " + url + " gave an answer that is not understood.", e);
    }
  }

  private static JsonObject object(HttpResponse<String> response) throws JsonParserException {
    return JsonParser.object().from(response.body());
  }

  /** The title and detail of a problem document. */
  private static String reason(String body) {
    try {
      JsonObject problem = JsonParser.object().from(body);
      return (problem.getString("title", "") + " " + problem.getString("detail", "")).strip();
    } catch (JsonParserException e) {
      return "no reason given";
    }
  }
}
