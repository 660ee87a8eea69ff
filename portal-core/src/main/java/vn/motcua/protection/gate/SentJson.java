package vn.motcua.protection.gate;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import vn.motcua.problem.PortalProblem;

/**
 * The JSON body of a request, read before the resource reads it again.
 *
 * @param object what it is; empty when it is no object, which is for the resource to say
 */
public record SentJson(JsonObject object) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int PIECE = 8_192;

  /**
   * Reads it, if it is there.
   *
   * @throws PortalProblem 413 when it is longer, 408 when it comes too slowly
   */
  public static SentJson of(ContainerRequestContext request, int longest) {
    MediaType type = request.getMediaType();
    if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
      return new SentJson(JsonValue.EMPTY_JSON_OBJECT);
    }
    byte[] body = body(request, longest);
    request.setEntityStream(new ByteArrayInputStream(body));
    return new SentJson(parsed(body));
  }

  /** The bytes of the body; whoever reads them puts them back. */
  public static byte[] body(ContainerRequestContext request, int longest) {
    long begun = System.nanoTime();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      int length = request.getEntityStream().read(piece);
      while (length >= 0) {
        body.write(piece, 0, length);
        if (body.size() > longest) {
          throw new PortalProblem(413, "too-large");
        }
        if (System.nanoTime() - begun > PATIENCE.toNanos()) { // drop by drop
          throw new PortalProblem(408, "too-slow");
        }
        length = request.getEntityStream().read(piece);
      }
      return body.toByteArray();
    } catch (IOException broken) {
      throw new PortalProblem(408, "too-slow");
    }
  }

  private static JsonObject parsed(byte[] body) {
    if (body.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readValue() instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
    } catch (JsonException | IllegalStateException unreadable) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  /** A text in it; empty when there is none of that name. */
  public String text(String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }
}
