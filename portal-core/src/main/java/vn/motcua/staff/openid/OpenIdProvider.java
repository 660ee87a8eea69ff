package vn.motcua.staff.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/** Speaks to the provider over HTTP. No call waits longer than some seconds. */
@ApplicationScoped
class OpenIdProvider {
  private static final Logger LOG = Logger.getLogger(OpenIdProvider.class.getName());
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int OK = 200;

  @Inject private OpenIdSettings settings;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private volatile @Nullable JsonObject description;

  /**
   * An address the provider names in its description.
   *
   * @throws PortalProblem 503 when the provider does not answer
   */
  String endpoint(String name) {
    JsonObject known = description;
    if (known == null) {
      String issuer = settings.issuer();
      known = json(get(withoutSlash(issuer) + "/.well-known/openid-configuration"));
      if (!known.getString("issuer", "").equals(issuer)) {
        throw away("calls itself " + known.getString("issuer", "nothing"), null);
      }
      description = known;
    }
    String address = known.getString(name, "");
    if (address.isEmpty()) {
      throw away("does not name its " + name, null);
    }
    return address;
  }

  /** The keys it signs with, as JSON; asked for anew each time, for they change. */
  String keys() {
    return get(endpoint("jwks_uri"));
  }

  /**
   * The ID token for the code somebody came back with.
   *
   * @throws PortalProblem 401 when the provider does not take the code
   */
  String idToken(String code, String verifier, String redirectUri) {
    String form =
        form(
            Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "code_verifier", verifier,
                "redirect_uri", redirectUri));
    String client =
        Base64.getEncoder()
            .encodeToString(
                (encoded(settings.clientId()) + ":" + encoded(settings.clientSecret()))
                    .getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(endpoint("token_endpoint")))
                .header("Authorization", "Basic " + client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    if (answer.statusCode() >= 500) {
      throw away("answered " + answer.statusCode(), null);
    }
    if (answer.statusCode() != OK) {
      LOG.warning(() -> "The OpenID provider did not take a code: " + answer.statusCode());
      throw new PortalProblem(401, "openid-refused");
    }
    return json(answer.body()).getString("id_token", "");
  }

  private String get(String address) {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address)));
    if (answer.statusCode() != OK) {
      throw away("answered " + answer.statusCode(), null);
    }
    return answer.body();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(
          request.timeout(ANSWER).header("Accept", "application/json").build(),
          BodyHandlers.ofString());
    } catch (IOException gone) {
      throw away("does not answer", gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw away("was not waited for", stopped);
    }
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      throw away("did not answer with JSON", unreadable);
    }
  }

  private static PortalProblem away(String what, @Nullable Exception cause) {
    LOG.log(Level.WARNING, "The OpenID provider " + what, cause);
    return new PortalProblem(503, "openid-away");
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
