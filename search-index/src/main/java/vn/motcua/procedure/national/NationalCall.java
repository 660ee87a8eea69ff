package vn.motcua.procedure.national;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question in JSON and its answer, which ends in time and has no more than so many bytes. */
final class NationalCall {
  private static final int OK = 200;

  private final HttpClient http;
  private final Duration limit;
  private final long mostBytes;

  /**
   * @param limit for a whole call, from connecting to the last byte
   */
  NationalCall(Duration connect, Duration limit, long mostBytes) {
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(connect)
            .followRedirects(HttpClient.Redirect.NEVER) // user and password go to nobody else
            .build();
    this.limit = limit;
    this.mostBytes = mostBytes;
  }

  JsonObject ask(URI address, String target, JsonObject question) throws NationalTrouble {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(limit)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "mot-cua-portal")
            .POST(BodyPublishers.ofString(question.toString(), StandardCharsets.UTF_8));
    if (!target.isEmpty()) {
      request.header("dstcode", target);
    }
    HttpResponse<byte[]> answer = wait(request.build());
    if (answer.statusCode() != OK) {
      throw new NationalTrouble(NationalTrouble.Kind.STATUS, " " + answer.statusCode(), null);
    }
    return object(answer.body());
  }

  private HttpResponse<byte[]> wait(HttpRequest request) throws NationalTrouble {
    CompletableFuture<HttpResponse<byte[]>> coming =
        http.sendAsync(request, head -> new BoundedBody(mostBytes));
    try {
      return coming.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failed) {
      throw trouble(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException late) {
      throw new NationalTrouble(NationalTrouble.Kind.TIMEOUT, "", late);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new NationalTrouble(NationalTrouble.Kind.BROKEN_OFF, "", stopped);
    } finally {
      coming.cancel(true); // ends the exchange where it still goes on
    }
  }

  private static NationalTrouble trouble(Throwable failed) {
    for (Throwable one = failed; one != null; one = one.getCause()) {
      if (one instanceof BoundedBody.TooLarge) {
        return new NationalTrouble(NationalTrouble.Kind.TOO_LARGE, "", failed);
      }
    }
    if (failed instanceof ConnectException || failed instanceof HttpConnectTimeoutException) {
      return new NationalTrouble(NationalTrouble.Kind.UNREACHABLE, "", failed);
    }
    return new NationalTrouble(
        failed instanceof HttpTimeoutException
            ? NationalTrouble.Kind.TIMEOUT
            : NationalTrouble.Kind.BROKEN_OFF,
        "",
        failed);
  }

  private static JsonObject object(byte[] body) throws NationalTrouble {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
      return reader.readObject();
    } catch (RuntimeException unreadable) { // the parser has several; none is told, they quote
      throw new NationalTrouble(NationalTrouble.Kind.GARBAGE, ", not a JSON object", null);
    }
  }
}
