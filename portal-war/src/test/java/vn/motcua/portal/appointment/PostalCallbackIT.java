package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.appointment.Visits.CENTRE;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** What a carrier tells over HTTP: twice, late, forged, in words nobody knows. */
@AgainstTheDeployedPortal
class PostalCallbackIT {
  private static final String LEDGER = "/can-bo/buu-chinh/thu-ho";

  private final Portal portal = new Portal();
  private String reference = "";
  private String secret = "";
  private String parcel = "";

  @BeforeEach
  void order() throws SQLException {
    String body =
        Json.createObjectBuilder()
            .add("kind", "DELIVER")
            .add("procedure", "2.000033")
            .add("centre", CENTRE)
            .add("name", "Nguyễn Thị Ánh")
            .add("phone", Visits.phone())
            .add("address", "Thôn Chợ, xã Mẫu Sơn")
            .add("requestId", UUID.randomUUID().toString())
            .build()
            .toString();
    JsonObject made = Visits.json(json("", body));
    reference = made.getString("reference");
    secret = made.getString("secret");
    parcel =
        column("SELECT parcel FROM postal_order WHERE reference = ?", reference.replace("-", ""))
            .get(0);
  }

  private Answer json(String path, String body, String... headers) {
    return portal.send(
        portal
            .request("/api/v1/postal-orders" + path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  static List<String> column(String sql, String value) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setString(1, value);
      List<String> all = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      return all;
    }
  }

  private String message(String id, String status) {
    return Json.createObjectBuilder()
        .add("id", parcel + id)
        .add("parcel", parcel)
        .add("status", status)
        .add("reason", "vắng nhà")
        .build()
        .toString();
  }

  private Answer tell(String body) {
    return json("/callbacks/vnpost", body, "X-Signature", Carrier.signature(body));
  }

  private String outcome(String body) {
    return Visits.json(tell(body)).getString("outcome");
  }

  private String state() {
    String key =
        Json.createObjectBuilder()
            .add("reference", reference)
            .add("secret", secret)
            .build()
            .toString();
    return Visits.json(json("/lookup", key)).getString("status");
  }

  private List<String> kept() throws SQLException {
    return column("SELECT body FROM postal_callback WHERE body LIKE ?", "%" + parcel + "%");
  }

  @Test
  void rightly_signed_it_moves_the_order_and_is_kept_as_it_came() throws SQLException {
    String body = "  " + message("1", "IN_TRANSIT") + "\n";

    assertThat(outcome(body)).isEqualTo("APPLIED");
    assertThat(state()).isEqualTo("IN_TRANSIT");
    assertThat(kept()).containsExactly(body);
  }

  @Test
  void forged_it_is_refused_and_changes_nothing() throws SQLException {
    String body = message("1", "DELIVERED");
    String other = Carrier.signature(message("1", "IN_TRANSIT"));

    assertThat(json("/callbacks/vnpost", body).status()).isEqualTo(401);
    assertThat(json("/callbacks/vnpost", body, "X-Signature", other).status()).isEqualTo(401);
    assertThat(json("/callbacks/vnpost", body, "X-Signature", "no hex").status()).isEqualTo(401);
    assertThat(state()).isEqualTo("REQUESTED");
    assertThat(kept()).isEmpty();
  }

  @Test
  void told_again_it_happens_once() throws SQLException {
    String failed = message("1", "FAILED");
    for (int i = 0; i < 3; i++) {
      assertThat(outcome(failed)).isEqualTo("APPLIED");
    }

    assertThat(state()).isEqualTo("NOT_REACHED");
    assertThat(column("SELECT attempts FROM postal_order WHERE parcel = ?", parcel))
        .containsExactly("1");
    assertThat(kept()).hasSize(1);
  }

  @Test
  void delivered_before_in_transit_stays_delivered_and_both_are_kept() throws SQLException {
    assertThat(outcome(message("2", "DELIVERED"))).isEqualTo("APPLIED");
    assertThat(outcome(message("1", "IN_TRANSIT"))).isEqualTo("LATE");

    assertThat(state()).isEqualTo("DELIVERED");
    assertThat(kept()).hasSize(2);
  }

  @Test
  void what_nobody_understands_is_kept_and_flagged() throws SQLException {
    assertThat(outcome(message("1", "HALFWAY"))).isEqualTo("UNKNOWN_CODE");
    String unreadable = "not JSON about " + parcel;
    assertThat(outcome(unreadable)).isEqualTo("UNKNOWN_ITEM");

    assertThat(state()).isEqualTo("REQUESTED");
    assertThat(kept()).hasSize(2).contains(unreadable);
    String[] clerk = Staff.member(CENTRE, Role.CLERK);
    assertThat(portal.get("/can-bo/buu-chinh?centre=" + CENTRE, clerk).body())
        .contains("portal.postal.codes");
  }

  @Test
  void what_was_collected_stands_in_the_ledger_beside_what_staff_write() {
    String[] clerk = Staff.member(CENTRE, Role.CLERK);
    String centre = "centre=" + CENTRE;
    String add = centre + "&action=add&what=EXPECTED&reference=" + reference + "&request=" + parcel;
    Answer wrong = portal.post(LEDGER, add + "&amount=viele", clerk);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "href=\"#amount\"", "value=\"viele\"");
    for (int i = 0; i < 2; i++) { // a double click
      assertThat(portal.post(LEDGER, add + "&amount=26.000", clerk).body())
          .contains("Đã ghi vào sổ.");
    }
    String delivered = message("1", "DELIVERED").replace("}", ",\"collected\":26000}");
    assertThat(outcome(delivered)).isEqualTo("APPLIED");
    assertThat(outcome(delivered)).isEqualTo("APPLIED");

    String file = LEDGER + ".csv?" + centre;
    assertThat(portal.get(file, clerk).body())
        .contains(reference + ",")
        .contains("DELIVERED,26000,26000,0,0,26000");
    String remit = centre + "&action=remit&number=BK-" + parcel + "&lines=";
    Answer bad = portal.post(LEDGER, remit + reference + ";26000%0Aabc;1", clerk);
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.body()).contains("Dòng 2:", reference + ";26000");
    assertThat(portal.post(LEDGER, remit + reference + ";26000", clerk).body())
        .contains("Đã ghi 1 dòng");
    assertThat(portal.post(LEDGER, remit + reference + ";26000", clerk).body())
        .contains("Đã ghi 0 dòng");
    assertThat(portal.get(file, clerk).body()).contains("DELIVERED,26000,26000,26000,0,0");

    String[] elsewhere = Staff.member("000.01.41.H20", Role.CLERK);
    assertThat(portal.get(file, elsewhere).body()).doesNotContain(reference);
    assertThat(portal.post(LEDGER, add + "x&amount=1000", elsewhere).body())
        .doesNotContain("Đã ghi vào sổ.");
  }
}
