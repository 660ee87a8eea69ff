package vn.motcua.postal.carrier;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import vn.motcua.outbox.http.OutgoingHttp;
import vn.motcua.outbox.http.OutgoingHttp.Answer;

/** JSON over HTTP, in the shape of the interface Vietnam Post has for one-stop systems. */
final class HttpCarrier implements Carrier {
  private static final int NOT_FOUND = 404;
  private static final int TOO_EARLY = 425;
  private static final int TOO_MANY = 429;

  private final String id;
  private final URI address;
  private final String customer;
  private final String key;
  private final OutgoingHttp http;

  /**
   * @param address {@code orders}, {@code orders/status} and {@code orders/cancel} are below it
   * @param customer our number at the carrier
   * @param key sent as a bearer token
   */
  HttpCarrier(String id, URI address, String customer, String key, OutgoingHttp http) {
    this.id = id;
    this.address = address;
    this.customer = customer;
    this.key = key;
    this.http = http;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Reply order(Shipment one) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("requestId", one.parcel())
            .add("customerCode", customer)
            .add("orderNumber", one.number())
            .add("codAmount", one.cod())
            .add("sender", party(one.collect() ? one.person() : one.agency()))
            .add("receiver", party(one.collect() ? one.agency() : one.person()))
            .add("content", one.content())
            .add("agencyCode", one.agencyCode())
            .add("agencyName", one.agency().name());
    Reply reply = post("orders", body.build());
    return reply instanceof Reply.Unknown ? new Reply.Refused("HTTP 404") : reply;
  }

  private static JsonObjectBuilder party(Shipment.Party party) {
    return Json.createObjectBuilder()
        .add("province", party.province())
        .add("commune", party.commune())
        .add("address", party.address())
        .add("name", party.name())
        .add("phone", party.phone())
        .add("email", party.mail());
  }

  @Override
  public Reply ask(String parcel) {
    return post("orders/status", Json.createObjectBuilder().add("requestId", parcel).build());
  }

  @Override
  public Reply withdraw(String parcel) {
    return post("orders/cancel", Json.createObjectBuilder().add("requestId", parcel).build());
  }

  private Reply post(String path, JsonObject body) {
    try {
      Answer answer =
          http.post(
              URI.create(address.toString().replaceAll("/+$", "") + "/" + path),
              Map.of("Authorization", "Bearer " + key),
              "application/json",
              body.toString());
      if (answer.good()) {
        return taken(answer.body());
      }
      int status = answer.status();
      if (status == NOT_FOUND) {
        return new Reply.Unknown();
      }
      boolean theirs = status < 500 && status >= 400 && status != TOO_EARLY && status != TOO_MANY;
      return theirs ? new Reply.Refused("HTTP " + status) : new Reply.Unclear("HTTP " + status);
    } catch (IOException unclear) {
      return new Reply.Unclear(unclear.getClass().getSimpleName());
    }
  }

  private static Reply taken(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      JsonObject told = reader.readObject();
      return new Reply.Taken(text(told, "number"), text(told, "status"), text(told, "reason"));
    } catch (JsonException unreadable) {
      return new Reply.Unclear("unreadable");
    }
  }

  private static String text(JsonObject told, String key) {
    return told.getOrDefault(key, JsonValue.NULL).getValueType() == JsonValue.ValueType.STRING
        ? told.getString(key)
        : "";
  }
}
