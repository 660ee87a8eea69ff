package vn.motcua.portal.rest;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Contract.Results;

/** A client of the portal under test: the REST contract, typed, and plain requests beside it. */
public final class Portal {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The answer to a search; parameters beyond the text as in the address, {@code "size=5"}. */
  public Results search(String text, String... parameters) {
    return get(searchPath(text, parameters)).as(Results.class);
  }

  public static String searchPath(String text, String... parameters) {
    StringBuilder path = new StringBuilder("/api/v1/procedures?q=").append(encoded(text));
    for (String parameter : parameters) {
      path.append('&').append(parameter);
    }
    return path.toString();
  }

  public List<Contract.Suggestion> suggest(String text) {
    return get("/api/v1/procedures/suggest?q=" + encoded(text))
        .as(Contract.Suggestions.class)
        .suggestions();
  }

  public Contract.Procedure procedure(String code) {
    return get("/api/v1/procedures/" + code).as(Contract.Procedure.class);
  }

  public Contract.Procedure procedure(String code, LocalDate at) {
    return get("/api/v1/procedures/" + code + "?at=" + at).as(Contract.Procedure.class);
  }

  public List<Contract.Version> versions(String code) {
    return List.of(get("/api/v1/procedures/" + code + "/versions").as(Contract.Version[].class));
  }

  /** The answer to looking up a case, in the language asked for. */
  public Answer lookUp(String code, String... headers) {
    String body = Json.createObjectBuilder().add("code", code).build().toString();
    return send(
        request("/api/v1/cases/lookup", headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Imports lines as the operator and waits for the end. */
  public Contract.Import importProcedures(byte[] lines) {
    Contract.Import begun =
        send(request("/api/v1/operations/procedure-imports", operator())
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines)))
            .as(Contract.Import.class, 202);
    String progress = "/api/v1/operations/procedure-imports/" + begun.id();
    Wait.until(
        "import " + begun.id() + " has ended",
        TIMEOUT,
        () -> !get(progress, operator()).as(Contract.Import.class).state().equals("RUNNING"));
    return get(progress, operator()).as(Contract.Import.class);
  }

  public Contract.IndexDifference indexCheck() {
    return get("/api/v1/operations/index-check", operator()).as(Contract.IndexDifference.class);
  }

  private static String[] operator() {
    return new String[] {"Authorization", "Bearer " + DeployedPortal.OPERATOR_TOKEN};
  }

  /** Sends a form as a browser would. */
  public Answer post(String path, String form, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /**
   * Any GET.
   *
   * @param headers names and values in turn
   */
  public Answer get(String path, String... headers) {
    return send(request(path, headers));
  }

  /** Whether something answers there with 200. */
  public boolean reaches(String address) {
    try {
      return CLIENT
              .send(
                  HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT).build(),
                  BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException nothing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A request to be completed. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(DeployedPortal.address() + path)).timeout(TIMEOUT);
    return headers.length == 0 ? request : request.headers(headers);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
