package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.appointment.Visits.CENTRE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

@AgainstTheDeployedPortal
class BookingPagesIT {
  private static final String CHOSEN =
      "service=nhan-ket-qua&people=1&centre=000.01.42.H20&request=";

  private final Portal portal = new Portal();

  private static String field(Answer page, String name) {
    return first(page, "name=\"" + name + "\" value=\"([^\"]*)\"");
  }

  private static String first(Answer page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page.body());
    assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
    return found.group(1);
  }

  private Answer hold(String start) {
    return portal.post(
        "/dat-lich",
        "action=hold&" + CHOSEN + UUID.randomUUID() + "&start=" + Portal.encoded(start));
  }

  @Test
  void a_procedure_leads_to_its_papers_and_on_to_the_services() {
    assertThat(portal.get("/thu-tuc/2.000033").body())
        .contains("/dat-lich?procedure=2.000033", "Đặt lịch hẹn làm thủ tục này");
    assertThat(portal.get("/dat-lich?procedure=2.000033").body())
        .contains("type=\"checkbox\"", "service=kinh-doanh", "service=tai-nha");
  }

  @Test
  void somebody_books_goes_back_books_again_and_cancels_without_script_or_cookie() {
    Answer times = portal.get("/dat-lich?service=nhan-ket-qua&centre=000.01.42.H20");
    Answer contact = hold(field(times, "start"));
    assertThat(contact.body()).contains("Chỗ này được giữ cho bạn đến");
    assertThat(contact.header("Set-Cookie")).isEmpty();
    String confirm =
        "action=confirm&service=nhan-ket-qua&centre=000.01.42.H20&hold=" + field(contact, "hold");

    Answer refused = portal.post("/dat-lich", confirm + "&name=&phone=12");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("<title>Lỗi: ", "href=\"#phone\"", "value=\"12\"");

    String good = confirm + "&name=" + Portal.encoded("Trần Văn Ba") + "&phone=" + Visits.phone();
    Answer done = portal.post("/dat-lich", good);
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.header("Cache-Control")).isEqualTo("no-store");
    assertThat(portal.post("/dat-lich", good).body()).isEqualTo(done.body());

    Matcher codes = Pattern.compile("class=\"code\">([^<]+)<").matcher(done.body());
    assertThat(codes.find()).isTrue();
    String key = "&reference=" + codes.group(1);
    assertThat(codes.find()).isTrue();
    key += "&secret=" + codes.group(1).toLowerCase(Locale.ROOT).replace("-", " ");
    assertThat(portal.post("/dat-lich/quan-ly", "action=open" + key).body())
        .contains("Trần Văn Ba", "Đã đặt");
    assertThat(portal.post("/dat-lich/quan-ly", "action=cancel" + key).body())
        .contains("Đã hủy lịch hẹn.");
    assertThat(portal.post("/dat-lich/quan-ly", "action=open&reference=x&secret=y").status())
        .isEqualTo(400);
  }

  @Test
  void who_comes_a_moment_too_late_is_shown_the_nearest_times() {
    Answer times = portal.get("/dat-lich?service=nhan-ket-qua&centre=000.01.42.H20&day=x");
    String start = first(times, "(?s).*name=\"start\" value=\"([^\"]*)\""); // the last of the day
    assertThat(hold(start).status()).isEqualTo(200);

    Answer late = hold(start);

    assertThat(late.status()).isEqualTo(409);
    assertThat(late.body())
        .contains("Giờ này vừa có người đặt trước bạn", "Giờ gần nhất còn trống")
        .doesNotContain("<title>Lỗi");
  }

  @Test
  void who_waits_with_a_booking_is_offered_an_earlier_time_and_takes_it() {
    Answer times = portal.get("/dat-lich?service=dat-dai&centre=000.01.43.H20");
    String chosen = "service=dat-dai&people=1&centre=000.01.43.H20&request=" + UUID.randomUUID();
    String last = first(times, "(?s).*day=([0-9-]+)"); // the last day that is offered
    Answer late =
        portal.get("/dat-lich?service=dat-dai&centre=000.01.43.H20&day=" + last + "&people=1");
    Answer contact =
        portal.post(
            "/dat-lich",
            "action=hold&" + chosen + "&start=" + Portal.encoded(field(late, "start")));
    Answer done =
        portal.post(
            "/dat-lich",
            "action=confirm&"
                + chosen
                + "&name=Ba&phone="
                + Visits.phone()
                + "&hold="
                + field(contact, "hold"));
    Matcher codes = Pattern.compile("class=\"code\">([^<]+)<").matcher(done.body());
    assertThat(codes.find()).isTrue();
    String key = "&reference=" + codes.group(1);
    assertThat(codes.find()).isTrue();
    String opens = key + "&secret=" + codes.group(1);

    assertThat(portal.post("/dat-lich/quan-ly", "action=wait" + opens).body())
        .contains("Đã ghi tên vào danh sách chờ");
    Wait.until(
        "an earlier time is offered",
        Duration.ofMinutes(2),
        () ->
            portal
                .post("/dat-lich/quan-ly", "action=open" + opens)
                .body()
                .contains("Nhận giờ này"));

    assertThat(portal.post("/dat-lich/quan-ly", "action=take" + opens).body())
        .contains("Đã đổi sang giờ mới", "Báo cho tôi");
  }

  @Test
  void who_waits_without_a_booking_confirms_by_mail_first() {
    String form =
        "action=wait&service=ho-tich&people=1&centre=000.01.43.H20&request=" + UUID.randomUUID();
    String before =
        VietnamTime.today(Clock.systemUTC()).plusDays(7).toString(); // within the horizon

    Answer refused = portal.post("/dat-lich", form + "&name=Ba&mail=&before=2020-01-01");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("<title>Lỗi: ", "href=\"#mail\"", "href=\"#before\"", "value=\"Ba\"");

    assertThat(
            portal
                .post("/dat-lich", form + "&name=Ba&mail=ba%40example.vn&before=" + before)
                .body())
        .contains("Xin mở hộp thư", "ba@example.vn");
    assertThat(portal.get("/dat-lich?cho=0123").status()).isEqualTo(404);
    assertThat(portal.get("/dat-lich?moi=0123").status()).isEqualTo(404);
  }

  @Test
  void who_wants_a_visit_types_a_code_and_chooses_among_the_communes_of_today() {
    String chosen = "service=tai-nha&people=1&centre=000.01.43.H20&request=" + UUID.randomUUID();
    Answer times = portal.get("/dat-lich?service=tai-nha&centre=000.01.43.H20");
    Answer contact =
        portal.post(
            "/dat-lich",
            "action=hold&" + chosen + "&start=" + Portal.encoded(field(times, "start")));
    String form =
        "action=confirm&"
            + chosen
            + "&name=Ba&phone="
            + Visits.phone()
            + "&mail=ba%40example.vn&hold="
            + field(contact, "hold")
            + "&address="
            + Portal.encoded("25 Kim Mã, phường Cống Vị, quận Ba Đình, Hà Nội");

    Answer divided = portal.post("/dat-lich", form);
    assertThat(divided.status()).isEqualTo(400);
    assertThat(divided.body())
        .contains("<title>Lỗi: ", "Phường Giảng Võ, Thành phố Hà Nội", "value=\"00008\"");

    assertThat(portal.post("/dat-lich", form + "&commune=00008").body())
        .contains("Nhập mã xác nhận", "one-time-code");
    Answer wrong = portal.post("/dat-lich", form + "&commune=00008&code=x");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body()).contains("<title>Lỗi: ", "href=\"#code\"", "Mã không đúng");
  }

  @Test
  void a_clerk_gives_a_number_calls_and_serves_and_the_hall_sees_it_without_a_name() {
    String[] clerk = Staff.member(CENTRE, Role.CLERK);
    Answer sheet = portal.get("/can-bo/lich-hen", clerk);
    String desk = first(sheet, "<option value=\"(\\d+)\"");
    String form = "centre=" + CENTRE + "&action=";

    Answer given =
        portal.post(
            "/can-bo/lich-hen",
            form + "walk-in&desk=" + desk + "&person=" + Portal.encoded("Lý Thị Tư"),
            clerk);
    assertThat(given.body()).contains("Lý Thị Tư: số ");
    String id = first(given, "(?s)Lý Thị Tư.*name=\"id\" value=\"(\\d+)\"");

    assertThat(portal.post("/can-bo/lich-hen", form + "call&id=" + id, clerk).status())
        .isEqualTo(200);
    assertThat(portal.get("/dat-lich/man-hinh?centre=" + CENTRE).body())
        .contains("http-equiv=\"refresh\"", "Số ")
        .doesNotContain("Lý Thị Tư");
    assertThat(portal.post("/can-bo/lich-hen", form + "serve&id=" + id, clerk).status())
        .isEqualTo(200);
    assertThat(portal.post("/can-bo/lich-hen", form + "call&id=" + id, clerk).status())
        .isEqualTo(409);
    assertThat(portal.get("/can-bo/lich-hen/so-lieu?centre=" + CENTRE, clerk).body())
        .contains("Số liệu lịch hẹn", "Không hẹn trước", "trung bình 0 phút");
    assertThat(portal.get("/can-bo/lich-hen/so-lieu.csv?centre=" + CENTRE, clerk).body())
        .contains("service,all,served,noShow", "desk,offered,taken");
    String[] elsewhere = Staff.member("000.01.41.H20", Role.CLERK);
    assertThat(portal.get("/can-bo/lich-hen/so-lieu.csv?centre=" + CENTRE, elsewhere).status())
        .isEqualTo(404);
    assertThat(portal.post("/can-bo/lich-hen", form + "call&id=" + id, elsewhere).status())
        .isEqualTo(403);
  }

  @Test
  void a_leader_closes_a_day_and_finds_who_has_to_be_told() {
    String centre = "000.01.44.H20";
    String[] leader = Staff.member(centre, Role.LEADER);
    Answer times = portal.get("/dat-lich?service=ho-tich&centre=" + centre);
    String start = field(times, "start");
    Answer contact =
        portal.post(
            "/dat-lich",
            "action=hold&service=ho-tich&people=1&request=r&centre="
                + centre
                + "&start="
                + Portal.encoded(start));
    portal.post(
        "/dat-lich",
        "action=confirm&service=ho-tich&name=Ba&phone="
            + Visits.phone()
            + "&centre="
            + centre
            + "&hold="
            + field(contact, "hold"));
    Answer supply = portal.get("/can-bo/lich-hen/nguon?centre=" + centre, leader);
    String desk = first(supply, "<option value=\"(\\d+)\"[^>]*>Quầy 1");
    String day = Instant.parse(start).atZone(VietnamTime.ZONE).toLocalDate().toString();

    Answer closed =
        portal.post(
            "/can-bo/lich-hen/nguon",
            "centre="
                + centre
                + "&action=day&capacity=0&hours=&reason=Hop&desk="
                + desk
                + "&day="
                + day,
            leader);

    assertThat(closed.body()).contains("Đã lưu", "Chuyển sang ");
    String[] clerk = Staff.member(centre, Role.CLERK);
    assertThat(
            portal
                .post("/can-bo/lich-hen/nguon", "centre=" + centre + "&action=restore", clerk)
                .status())
        .isEqualTo(403);
    Answer moved =
        portal.post(
            "/can-bo/lich-hen/nguon",
            "centre="
                + centre
                + "&action=move&id="
                + first(closed, "name=\"id\" value=\"(\\d+)\"")
                + "&start="
                + Portal.encoded(field(closed, "start")),
            leader);
    assertThat(moved.body()).contains("Không có lịch hẹn nào vướng.");
  }
}
