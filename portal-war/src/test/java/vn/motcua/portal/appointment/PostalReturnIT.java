package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.appointment.Carrier.signature;
import static vn.motcua.portal.appointment.PostalCallbackIT.column;
import static vn.motcua.portal.appointment.Visits.CENTRE;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** What comes back, is lost, or is refused, over HTTP: sent again, settled, or to the counter. */
@AgainstTheDeployedPortal
class PostalReturnIT {
  private static final String DESK = "/can-bo/buu-chinh";
  private static final String FOLLOW = "/buu-chinh/quan-ly";

  private final Portal portal = new Portal();
  private final String[] clerk = Staff.member(CENTRE, Role.CLERK);
  private String reference = "";
  private String key = "";
  private String id = "";

  @BeforeEach
  void order() throws SQLException {
    String body =
        Json.createObjectBuilder()
            .add("kind", "DELIVER")
            .add("procedure", "2.000033")
            .add("centre", CENTRE)
            .add("name", "Nguyễn Thị Ánh")
            .add("phone", Visits.phone())
            .add("mail", "anh@example.org")
            .add("address", "Thôn Chợ, xã Mẫu Sơn")
            .add("requestId", UUID.randomUUID().toString())
            .build()
            .toString();
    JsonObject made = Visits.json(json("", body));
    reference = made.getString("reference");
    key = "&reference=" + reference + "&secret=" + made.getString("secret");
    id = stored("id");
  }

  private Answer json(String path, String body, String... headers) {
    return portal.send(
        portal
            .request("/api/v1/postal-orders" + path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private String stored(String what) throws SQLException {
    return column(
            "SELECT " + what + " FROM postal_order WHERE reference = ?", reference.replace("-", ""))
        .get(0);
  }

  private String told(String parcel, String status) {
    String body =
        Json.createObjectBuilder()
            .add("id", UUID.randomUUID().toString())
            .add("parcel", parcel)
            .add("status", status)
            .add("reason", "Sai địa chỉ")
            .build()
            .toString();
    return Visits.json(json("/callbacks/vnpost", body, "X-Signature", signature(body)))
        .getString("outcome");
  }

  private String follow() {
    return portal.post(FOLLOW, "action=open" + key).body();
  }

  private Answer desk(String page, String form) {
    return portal.post(DESK + page, "centre=" + CENTRE + "&order=" + id + form, clerk);
  }

  private void mailed(String template) {
    Wait.until(
        template,
        Duration.ofMinutes(3),
        () ->
            !column(
                    "SELECT id FROM outbox_message WHERE matter = ? AND kind LIKE '%"
                        + template
                        + "'",
                    "postal/" + id)
                .isEmpty());
  }

  @Test
  void what_came_back_is_sent_again_by_its_sender_and_delivered() throws SQLException {
    String before = stored("parcel");
    told(before, "FAILED");
    assertThat(told(before, "RETURNED")).isEqualTo("APPLIED");
    assertThat(follow()).contains("Đã chuyển hoàn", "Sai địa chỉ", "Gửi lại", "Thôn Chợ");
    mailed("postal-returned");

    String form = "action=again&name=Anh&phone=" + Visits.phone() + "&address=" + key;
    Answer wrong = portal.post(FOLLOW, form);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "href=\"#address\"", "value=\"Anh\"");
    String right = form.replace("&address=", "&address=" + Portal.encoded("Thôn Đông, xã Mẫu Sơn"));
    for (int i = 0; i < 2; i++) { // a double click
      assertThat(portal.post(FOLLOW, right).body()).contains("Đơn được gửi lại", "Thôn Đông");
    }
    String parcel = stored("parcel");
    assertThat(parcel).isNotEqualTo(before);
    assertThat(stored("sent_again")).isEqualTo("1");
    mailed("postal-again");

    assertThat(told(before, "DELIVERED")).isEqualTo("LATE");
    assertThat(told(parcel, "DELIVERED")).isEqualTo("APPLIED");
    assertThat(follow()).contains("Đã giao", "Sai địa chỉ");
    assertThat(stored("attempts")).isEqualTo("1");
  }

  @Test
  void what_came_back_is_sent_again_by_staff_of_its_centre_alone() throws SQLException {
    told(stored("parcel"), "RETURNED");
    String list = portal.get(DESK + "/chuyen-hoan?centre=" + CENTRE, clerk).body();
    assertThat(list).contains(reference, "Sai địa chỉ");
    assertThat(portal.get(DESK + "?centre=" + CENTRE, clerk).body()).contains("chưa xử lý");

    Answer empty = desk("/chuyen-hoan", "&action=again&address=");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.body()).contains("<title>Lỗi: ", "href=\"#a" + id + "\"");
    String form = "centre=" + CENTRE + "&order=" + id + "&action=again&address=S";
    assertThat(
            portal
                .post(DESK + "/chuyen-hoan", form, Staff.member("000.01.41.H20", Role.CLERK))
                .body())
        .doesNotContain("Đơn được gửi lại");
    assertThat(stored("state")).isEqualTo("RETURNED");

    assertThat(desk("/chuyen-hoan", "&action=again&address=Thon+Dong").body())
        .contains("Đơn được gửi lại");
    assertThat(stored("state")).isEqualTo("REQUESTED");
    assertThat(desk("/chuyen-hoan", "&action=again&address=Thon+Dong").status()).isEqualTo(409);
  }

  @Test
  void of_what_is_lost_the_person_reads_what_the_centre_does() throws SQLException {
    told(stored("parcel"), "LOST");
    assertThat(follow()).contains("Thất lạc: việc tiếp theo").doesNotContain("value=\"again\"");
    mailed("postal-lost");
    Answer wrong = desk("/chuyen-hoan", "&action=settle&remedy=DUPLICATE&amount=nhieu");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("href=\"#m" + id + "\"", "value=\"nhieu\"");

    assertThat(
            desk("/chuyen-hoan", "&action=settle&remedy=DUPLICATE&amount=120.000&note=Xin+loi")
                .body())
        .contains("Đã ghi cách xử lý");
    assertThat(follow()).contains("Đã cấp lại kết quả", "120.000 đ", "Xin loi");
    int fee = Integer.parseInt(stored("fee"));
    desk("/chuyen-hoan", "&action=again&address=" + Portal.encoded("Thôn Chợ, xã Mẫu Sơn"));
    assertThat(stored("state")).isEqualTo("REQUESTED");
    assertThat(stored("fee")).as("nothing more").isEqualTo(String.valueOf(fee));
  }

  private void refused() throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement statement =
            database.prepareStatement(
                "UPDATE postal_dispatch SET state = 'REFUSED', detail = 'HTTP 422'"
                    + " WHERE order_id = ?")) {
      statement.setString(1, id);
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  @Test
  void what_the_carrier_refused_is_put_right_and_sent_again() throws SQLException {
    refused();
    assertThat(portal.get(DESK + "?centre=" + CENTRE, clerk).body())
        .contains("id=\"a" + id + "\"", "HTTP 422");
    Answer empty = desk("", "&address=");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.body()).contains("<title>Lỗi: ", "href=\"#a" + id + "\"");
    Answer sent = desk("", "&address=" + Portal.encoded("Thôn Đông, xã Mẫu Sơn"));
    assertThat(sent.body()).contains("Đã sửa địa chỉ").doesNotContain("id=\"a" + id + "\"");
    assertThat(column("SELECT state FROM postal_dispatch WHERE order_id = ?", id))
        .doesNotContain("REFUSED");
    assertThat(desk("", "&address=Thon+Tay").status()).isEqualTo(409);
    assertThat(follow()).contains("Thôn Đông");
  }

  @Test
  void staff_give_a_time_at_the_counter_for_what_was_refused() throws SQLException {
    String page = "/den-quay";
    assertThat(desk(page, "&start=2030-01-01T02:00:00Z").status()).isEqualTo(409);
    refused();
    String times = portal.get(DESK + page + "?centre=" + CENTRE + "&order=" + id, clerk).body();
    Matcher start = Pattern.compile("name=\"start\" value=\"([^\"]+)\"").matcher(times);
    String last = "";
    while (start.find()) {
      last = start.group(1);
    }
    assertThat(last).as(times).isNotEmpty();
    String[] elsewhere = Staff.member("000.01.41.H20", Role.CLERK);
    String form = "centre=" + CENTRE + "&order=" + id + "&start=" + Portal.encoded(last);
    assertThat(portal.post(DESK + page, form, elsewhere).body()).doesNotContain("Đã đổi sang");
    assertThat(desk(page, "&start=gestern").status()).isEqualTo(409);

    String chosen = "&start=" + Portal.encoded(last);
    Answer booked = desk(page, chosen);
    assertThat(booked.body()).as("%s", booked.status()).contains("Đã đổi sang đến quầy");
    assertThat(desk(page, chosen).body()).as("a double click").contains("Đã đổi sang đến quầy");
    assertThat(stored("state")).isEqualTo("CANCELLED");
    assertThat(follow()).contains("Đã hủy");
  }

  @Test
  void the_sheet_of_the_post_office_is_looked_through_line_by_line_and_taken_whole()
      throws SQLException {
    assertThat(portal.get(DESK + "/don-trong-ngay.xlsx?centre=" + CENTRE, clerk).body())
        .startsWith("PK");
    String today = VietnamTime.today(Clock.systemUTC()).toString();
    String good = reference + ";Phát chưa được, sẽ phát lại;" + today + ";Vắng nhà;";
    String bad = good + "\n" + reference + ";Bay mất;" + today + ";;";
    Answer wrong = sheet("write", bad);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "không hiểu tình trạng này", "Bay mất");
    assertThat(stored("attempts")).as("all or nothing").isEqualTo("0");

    String whole = good + "\n" + reference + ";DELIVERED;" + today + ";;26.000";
    assertThat(sheet("review", whole).body()).contains("ghi được", "26.000 đ");
    assertThat(stored("state")).as("only looked at").isEqualTo("REQUESTED");
    assertThat(sheet("write", whole).body()).contains("Đã ghi 2 dòng");
    assertThat(sheet("write", whole).body()).contains("Đã ghi 0 dòng");
    assertThat(stored("state")).isEqualTo("DELIVERED");
    assertThat(stored("attempts")).isEqualTo("1");
    assertThat(follow()).contains("Vắng nhà");
  }

  private Answer sheet(String action, String lines) {
    return desk("/bang-ke", "&action=" + action + "&lines=" + Portal.encoded(lines));
  }

  @Test
  void the_sheet_is_read_from_a_file_looked_through_and_then_written_in() throws SQLException {
    String today = VietnamTime.today(Clock.systemUTC()).toString();
    String good = reference + ";DELIVERED;" + today + ";;26.000\n";
    Answer wrong = uploaded("bang-ke.csv", good + reference + ";Bay mất;" + today + ";;");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("<title>Lỗi: ", "href=\"#lines\"", "không hiểu tình trạng này")
        .as("to be put right there")
        .containsPattern("<textarea id=\"lines\"[^>]*>" + reference);
    assertThat(uploaded("bang-ke.csv", "").body()).contains("href=\"#file\"");
    assertThat(uploaded("bang-ke.xlsx", "PK").body()).contains("Không đọc được tệp này");

    Answer read = uploaded("bang-ke.csv", "\uFEFF" + good);
    assertThat(read.body()).contains("ghi được", "26.000 đ", "value=\"write\"");
    assertThat(stored("state")).as("only looked at").isEqualTo("REQUESTED");
    assertThat(sheet("write", good).body()).contains("Đã ghi 1 dòng");
    assertThat(stored("state")).isEqualTo("DELIVERED");
  }

  private Answer uploaded(String name, String content) {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"centre\"\r\n\r\n"
            + CENTRE
            + "\r\n--x\r\nContent-Disposition: form-data; name=\"action\"\r\n\r\nfile\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            + content
            + "\r\n--x--\r\n";
    return portal.send(
        portal
            .request(DESK + "/bang-ke", clerk)
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void the_person_puts_the_address_right_before_the_centre_sends_it_again() throws SQLException {
    told(stored("parcel"), "LOST");
    assertThat(follow()).doesNotContain("value=\"change\"");
    desk("/chuyen-hoan", "&action=settle&remedy=DUPLICATE");
    assertThat(follow()).contains("value=\"change\"", "Kết quả đang được cấp lại");
    String seen = "&version=" + stored("version");
    String form = "action=change&name=Anh&phone=" + Visits.phone() + key + "&address=";
    assertThat(portal.post(FOLLOW, form + Portal.encoded("Thôn Đông, xã Mẫu Sơn")).body())
        .contains("Thôn Đông");

    String again = "&action=again&address=" + Portal.encoded("Thôn Chợ, xã Mẫu Sơn");
    Answer late = desk("/chuyen-hoan", again + seen);
    assertThat(late.status()).isEqualTo(400);
    assertThat(late.body()).contains("Người nhận vừa sửa đơn này", "value=\"Thôn Đông");
    desk("/chuyen-hoan", "&action=again&address=" + Portal.encoded("Thôn Đông, xã Mẫu Sơn"));
    assertThat(stored("state")).isEqualTo("REQUESTED");
    assertThat(follow()).contains("Thôn Đông");

    refused();
    assertThat(portal.post(FOLLOW, form + Portal.encoded("Thôn Tây, xã Mẫu Sơn")).body())
        .contains("Thôn Tây");
    assertThat(portal.get(DESK + "?centre=" + CENTRE, clerk).body()).contains("value=\"Thôn Tây");
  }

  @Test
  void who_has_their_data_erased_is_in_no_note_about_their_parcel_either() throws SQLException {
    told(stored("parcel"), "LOST");
    desk("/chuyen-hoan", "&action=settle&remedy=DUPLICATE&note=Ba+Anh+da+biet");
    String notes = "SELECT note FROM postal_remedy WHERE order_id = ?";
    assertThat(column(notes, id)).containsExactly("Ba Anh da biet");
    String[] keeper = Staff.member("Người Giữ Dữ Liệu");
    String area = "/can-bo/du-lieu-ca-nhan/";
    String who = "action=record&proof=can+cuoc&kind=ERASURE&code=" + reference.replace("-", "");
    Answer made = portal.post(area + "yeu-cau", who, keeper);
    assertThat(made.status()).as(made.body()).isEqualTo(302);
    Matcher request = Pattern.compile("id=(\\d+)").matcher(made.header("Location"));
    assertThat(request.find()).isTrue();
    String deed = "id=" + request.group(1) + "&action=";
    portal.post(area + "mot-yeu-cau", deed + "propose&found=postal%3A" + id, keeper);
    Answer erased =
        portal.post(area + "mot-yeu-cau", deed + "approve", Staff.member("", Role.LEADER));
    assertThat(erased.status()).isEqualTo(302);
    assertThat(column(notes, id)).containsExactly("");
    assertThat(stored("person_name")).isEmpty();
  }

  @Test
  void files_are_for_staff_with_a_right_to_the_post() {
    String[] publisher = Staff.member(CENTRE, Role.PUBLISHER);
    for (String file :
        new String[] {
          "/thu-ho.csv?centre=" + CENTRE, "/so-ban-giao.xlsx?id=1", "/don-trong-ngay.xlsx"
        }) {
      assertThat(portal.get(DESK + file).status()).as(file).isEqualTo(401);
      assertThat(portal.get(DESK + file, publisher).status()).as(file).isEqualTo(403);
    }
  }
}
