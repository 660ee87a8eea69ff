package vn.motcua.portal.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** An HTTP answer. */
public record Answer(HttpResponse<byte[]> response) {
  private static final Jsonb JSON = JsonbBuilder.create();

  public int status() {
    return response.statusCode();
  }

  public String body() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public byte[] bytes() {
    return response.body();
  }

  /** The values of a header, joined by commas; "" when it was not sent. */
  public String header(String name) {
    return String.join(", ", response.headers().allValues(name));
  }

  /** The body as JSON; anything but the status expected fails with the body in the message. */
  public <T> T as(Class<T> type, int expected) {
    if (status() != expected) {
      throw new AssertionError(
          response.request().method()
              + " "
              + response.uri()
              + ": "
              + status()
              + " instead of "
              + expected
              + "\n"
              + body());
    }
    return JSON.fromJson(body(), type);
  }

  public <T> T as(Class<T> type) {
    return as(type, 200);
  }

  /** The body as a problem of that status and of the media type for problems. */
  public Contract.Problem problem(int expected) {
    if (!header("Content-Type").startsWith("application/problem+json")) {
      throw new AssertionError("Not a problem but " + header("Content-Type") + "\n" + body());
    }
    return as(Contract.Problem.class, expected);
  }
}
