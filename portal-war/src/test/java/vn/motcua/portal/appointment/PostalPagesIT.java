package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.appointment.Visits.CENTRE;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class PostalPagesIT {
  private final Portal portal = new Portal();

  private static String form(String kind, String address) {
    return "procedure=2.000033&centre="
        + CENTRE
        + "&kind="
        + kind
        + "&paper=0&request="
        + UUID.randomUUID()
        + "&name="
        + Portal.encoded("Trần Văn Ba")
        + "&phone="
        + Visits.phone()
        + "&address="
        + Portal.encoded(address);
  }

  private static String code(Answer page, int which) {
    Matcher codes = Pattern.compile("class=\"code\">([^<]+)<").matcher(page.body());
    for (int i = 0; i <= which; i++) {
      assertThat(codes.find()).as(page.body()).isTrue();
    }
    return codes.group(1);
  }

  private static String key(Answer done) {
    return "&reference=" + code(done, 0) + "&secret=" + code(done, 1);
  }

  private Answer sent(String kind) {
    Answer done = portal.post("/buu-chinh", "action=send&" + form(kind, "Thôn Chợ, xã Mẫu Sơn"));
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    return done;
  }

  @Test
  void somebody_orders_sees_where_it_is_changes_the_address_and_cancels() {
    assertThat(portal.get("/thu-tuc/2.000033").body()).contains("/buu-chinh?procedure=2.000033");
    Answer refused = portal.post("/buu-chinh", "action=check&procedure=2.000033&phone=12");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("<title>Lỗi: ", "href=\"#kind\"", "value=\"12\"");
    String form = form("BOTH", "12 Đội Cấn, phường Cống Vị, quận Ba Đình, Hà Nội");
    Answer check = portal.post("/buu-chinh", "action=check&" + form);
    if (check.status() == 200) {
      assertThat(check.body()).contains("Tên trong địa chỉ là tên cũ");
    } else {
      assertThat(check.body()).contains("name=\"commune\""); // the ward was divided
    }

    String good = "action=send&" + form("BOTH", "Thôn Chợ, xã Mẫu Sơn");
    Answer done = portal.post("/buu-chinh", good);
    assertThat(done.status()).as(done.body()).isEqualTo(200);
    assertThat(done.header("Set-Cookie")).isEmpty();
    assertThat(code(portal.post("/buu-chinh", good), 0)).isEqualTo(code(done, 0));

    String key = key(done);
    assertThat(portal.post("/buu-chinh/quan-ly", "action=open" + key).body())
        .contains("Trần Văn Ba", "Đã gửi yêu cầu");
    assertThat(
            portal
                .post(
                    "/buu-chinh/quan-ly",
                    "action=change&name=Bốn&phone="
                        + Visits.phone()
                        + "&address="
                        + Portal.encoded("Thôn Đông, xã Mẫu Sơn")
                        + key)
                .body())
        .contains("Thôn Đông");
    assertThat(portal.post("/buu-chinh/quan-ly", "action=cancel" + key).body())
        .contains("Đã hủy đơn gửi.");
  }

  @Test
  void from_the_post_to_the_counter_and_back_in_one_step_each() {
    String key = key(sent("DELIVER"));
    Answer times = portal.post("/buu-chinh/quan-ly", "action=times" + key);
    Matcher start = Pattern.compile("name=\"start\" value=\"([^\"]+)\"").matcher(times.body());
    String last = "";
    while (start.find()) {
      last = start.group(1);
    }
    Answer counter =
        portal.post("/buu-chinh/quan-ly", "action=counter&start=" + Portal.encoded(last) + key);
    assertThat(counter.status()).as(counter.body()).isEqualTo(200);
    assertThat(counter.body()).contains("Đã đổi sang đến quầy");
    assertThat(portal.post("/buu-chinh/quan-ly", "action=open" + key).body()).contains("Đã hủy");

    String booking = key(counter);
    Answer back =
        portal.post(
            "/buu-chinh/doi-lich",
            "action=switch&papers=To+khai&name=Ba&phone="
                + Visits.phone()
                + "&address="
                + Portal.encoded("Thôn Chợ, xã Mẫu Sơn")
                + booking);
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(portal.post("/dat-lich/quan-ly", "action=open" + booking).body()).contains("Đã hủy");
    assertThat(portal.post("/buu-chinh/quan-ly", "action=open" + key(back)).body())
        .contains("Đã gửi yêu cầu");
  }

  @Test
  void what_both_sign_for_counts_as_filed() {
    Answer order = sent("COLLECT");
    String[] clerk = Staff.member(CENTRE, Role.CLERK);
    String page = "/can-bo/buu-chinh/so-ban-giao";
    String form = "centre=" + CENTRE + "&day=2026-02-03&action=";

    Answer added = portal.post(page, form + "add&direction=IN&reference=" + code(order, 0), clerk);
    assertThat(added.body()).contains("Đã thêm phong bì", "class=\"barcode\"");
    Matcher id = Pattern.compile("name=\"id\" value=\"(\\d+)\"").matcher(added.body());
    assertThat(id.find()).isTrue();
    String known = "&id=" + id.group(1);
    assertThat(portal.post(page, form + "seal&centreCount=2&postCount=1" + known, clerk).status())
        .isEqualTo(409);
    portal.post(page, form + "seal&centreCount=1&postCount=1" + known, clerk);
    assertThat(portal.post(page, form + "sign&postman=Tu&role=Buu+ta" + known, clerk).body())
        .contains("Đã ký nhận");

    assertThat(portal.post("/buu-chinh/quan-ly", "action=open" + key(order)).body())
        .contains("Đã giao")
        .doesNotContain("tính từ lúc trung tâm ký nhận với bưu tá.</dd>");
    assertThat(portal.get("/can-bo/buu-chinh?centre=" + CENTRE, clerk).body())
        .contains(code(order, 0));
    String[] elsewhere = Staff.member("000.01.41.H20", Role.CLERK);
    String file = page + ".xlsx?id=" + id.group(1);
    assertThat(portal.get(file, clerk).body()).startsWith("PK");
    assertThat(portal.get(file, elsewhere).status()).isEqualTo(404);
    assertThat(portal.post(page, form + "sign&postman=Tu" + known, elsewhere).status())
        .isNotEqualTo(500);
  }
}
