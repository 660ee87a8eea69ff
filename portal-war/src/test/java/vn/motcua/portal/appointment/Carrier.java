package vn.motcua.portal.appointment;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

/** The post, which tells the portal what became of a parcel. */
public final class Carrier {
  private static final String SECRET = "only the carrier of these tests";

  private final Portal portal = new Portal();

  static String signature(String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException(never);
    }
  }

  /**
   * Tells it of the parcel of an order.
   *
   * @param status a code of {@code portal.postal.codes}
   */
  public void tells(String reference, String status, String reason) throws SQLException {
    String body =
        Json.createObjectBuilder()
            .add("id", UUID.randomUUID().toString())
            .add("parcel", parcel(reference))
            .add("status", status)
            .add("reason", reason)
            .build()
            .toString();
    Answer answer =
        portal.send(
            portal
                .request("/api/v1/postal-orders/callbacks/vnpost", "X-Signature", signature(body))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    if (!answer.body().contains("APPLIED")) {
      throw new AssertionError(answer.status() + " " + answer.body());
    }
  }

  private static String parcel(String reference) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement find =
            database.prepareStatement("SELECT parcel FROM postal_order WHERE reference = ?")) {
      find.setString(1, reference.replace("-", ""));
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("No order " + reference);
        }
        return row.getString(1);
      }
    }
  }
}
