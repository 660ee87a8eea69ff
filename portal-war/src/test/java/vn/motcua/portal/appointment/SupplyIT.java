package vn.motcua.portal.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

@AgainstTheDeployedPortal
class SupplyIT {
  private static final String CENTRE = "000.01.41.H20";
  private static final String DESKS = "/can-bo/lich-hen/quay";
  private static final String SERVICES = "/can-bo/lich-hen/dich-vu";

  private final Portal portal = new Portal();
  private final String[] leader = Staff.member(CENTRE, Role.LEADER);
  private final String[] everywhere = Staff.member("", Role.ADMINISTRATOR);
  private final String own = "viec-" + UUID.randomUUID().toString().substring(0, 8);

  private static String first(Answer page, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(page.body());
    assertThat(found.find()).as(pattern + " in " + page.body()).isTrue();
    return found.group(1);
  }

  private Answer service(String fields) {
    return portal.post(SERVICES, fields, everywhere);
  }

  private static String fields(String code, int minutes) {
    return "code=%s&nameVi=Viec+%s&nameEn=Matter&minutes=%d&mostPeople=3&leadMinutes=60&horizonDays=20&groups="
        .formatted(code, code, minutes);
  }

  /** A service of its own at a desk of its own, open every day. Returns the number of the desk. */
  private String supplied(int capacity, String services) {
    assertThat(service("action=add&" + fields(own, 15)).body()).contains("Đã thêm.");
    Answer added =
        portal.post(
            DESKS,
            "action=add&centre=%s&kind=COUNTER&nameVi=Quay+%s&nameEn=Desk&slotMinutes=15&capacity=%d&horizonDays=14%s&services=%s%s"
                .formatted(CENTRE, own, capacity, week("8:00-11:00"), own, services),
            leader);
    assertThat(added.body()).contains("Đã thêm.");
    return first(added, "name=\"desk\" value=\"(\\d+)\"");
  }

  private static String week(String hours) {
    StringBuilder week = new StringBuilder();
    for (int day = 1; day <= 7; day++) {
      week.append("&day").append(day).append('=').append(Portal.encoded(hours));
    }
    return week.toString();
  }

  private static String mail() {
    return "lich-" + UUID.randomUUID().toString().substring(0, 8) + "@example.vn";
  }

  private Answer times(String more) {
    return portal.get("/dat-lich?service=" + own + "&centre=" + CENTRE + more);
  }

  private Answer booked(String start, String more, String mail) {
    String chosen = "service=" + own + "&centre=" + CENTRE + more;
    Answer held =
        portal.post(
            "/dat-lich",
            "action=hold&request="
                + UUID.randomUUID()
                + "&start="
                + Portal.encoded(start)
                + "&"
                + chosen);
    assertThat(held.status()).as(held.body()).isEqualTo(200);
    Answer done =
        portal.post(
            "/dat-lich",
            "action=confirm&name=Ba&mail="
                + Portal.encoded(mail)
                + "&hold="
                + first(held, "name=\"hold\" value=\"([^\"]*)\"")
                + "&"
                + chosen);
    assertThat(done.body()).contains("class=\"code\"");
    return done;
  }

  private static List<String> mails(String recipient, String column) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement read =
            database.prepareStatement(
                "SELECT " + column + " FROM outbox_message WHERE recipient = ? ORDER BY id")) {
      read.setString(1, recipient);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private static void sql(String change, String value) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement update = database.prepareStatement(change)) {
      update.setString(1, value);
      update.executeUpdate();
    }
  }

  @Test
  void several_things_and_people_are_one_booking_of_one_stretch_at_one_desk() throws Exception {
    supplied(1, "&services=nhan-ket-qua");
    String start = first(times("&day=" + openDay()), "name=\"start\" value=\"([^\"]*)\"");
    String mail = mail();

    Answer place = portal.get("/dat-lich?service=" + own);
    assertThat(place.body()).contains("value=\"nhan-ket-qua\"", "Thêm thủ tục khác");
    Answer wrong = portal.get("/dat-lich?service=" + own + "&add=tai-nha");
    assertThat(wrong.body()).contains("<title>Lỗi: ", "href=\"#more\"", "không làm được ở cùng");
    Answer done = booked(start, "&people=2&also=nhan-ket-qua", mail);

    assertThat(done.body()).contains("Viec " + own + "; Nhận kết quả", "2 người");
    assertThat(String.join("", mails(mail, "payload"))).contains("Nhận kết quả × 2");
    String reference = first(done, "class=\"code\">([^<]+)<");
    String file = portal.post("/api/v1/appointments/calendar", "reference=" + reference).body();
    Instant ends = Instant.parse(start).plus(Duration.ofMinutes(50)); // (15 + 10) × 2
    assertThat(file.replaceAll("[-:]", ""))
        .contains("DTEND" + ends.toString().replaceAll("[-:]", ""));
  }

  @Test
  void desks_and_services_are_checked_changed_retired_and_used_again() {
    String desk = supplied(2, "");
    Answer refused =
        portal.post(
            DESKS, "action=add&centre=" + CENTRE + "&nameVi=&capacity=x&day1=25:00", leader);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body())
        .contains("<title>Lỗi: ", "href=\"#nameVi\"", "href=\"#services\"", "href=\"#day1\"")
        .contains("value=\"25:00\"");
    assertThat(service("action=add&" + fields(own, 15)).body()).contains("Mã này đã có");
    assertThat(portal.post(SERVICES, "action=add&" + fields("x-y", 15), leader).status())
        .isEqualTo(403);

    String known = "action=retire&centre=" + CENTRE + "&desk=" + desk + "&version=";
    assertThat(portal.post(DESKS, known + "7", leader).status()).isEqualTo(409);
    assertThat(portal.post(DESKS, known + "0", leader).body()).contains("Đã ngừng nhận");
    assertThat(times("").body()).doesNotContain("name=\"start\"");
    assertThat(portal.post(DESKS, known.replace("retire", "restore") + "1", leader).body())
        .contains("Đã dùng lại.");
    assertThat(times("").body()).contains("name=\"start\"");

    assertThat(service("action=retire&version=0&service=" + own).body()).contains("Đã ngừng nhận");
    assertThat(portal.get("/dat-lich").body()).doesNotContain("service=" + own);
  }

  @Test
  void the_week_tells_what_is_booked_and_leads_to_day_and_desk() throws Exception {
    String desk = supplied(2, "");
    String start = first(times("&day=x"), "(?s).*name=\"start\" value=\"([^\"]*)\"");
    booked(start, "", mail());
    String day = Instant.parse(start).atZone(VietnamTime.ZONE).toLocalDate().toString();
    String week = "/can-bo/lich-hen/tuan?centre=" + CENTRE + "&week=" + day;

    assertThat(portal.get(week, leader).body())
        .contains("1/24", "/can-bo/lich-hen?centre=" + CENTRE + "&amp;day=" + day);
    assertThat(portal.get(week + "&desk=" + desk, leader).body())
        .contains("08:00", "1/2", "Tuần sau");
    assertThat(portal.get(week, Staff.member("000.01.42.H20", Role.CLERK)).body())
        .doesNotContain("Quay " + own);
  }

  @Test
  void fewer_places_and_closed_days_are_rearranged_all_at_once_and_the_people_told()
      throws Exception {
    String desk = supplied(2, "");
    String start = first(times("&day=x"), "name=\"start\" value=\"([^\"]*)\"");
    String early = mail();
    String late = mail();
    booked(start, "", early);
    booked(start, "", late);
    String form = "centre=" + CENTRE + "&desk=" + desk + "&action=";
    String hours = "/can-bo/lich-hen/nguon";

    Answer fewer = portal.post(hours, form + "capacity&capacity=1", leader);
    assertThat(fewer.body()).contains("Chuyển tất cả", "Chuyển sang ");
    assertThat(portal.post(hours, form + "move-all", leader).body())
        .contains("Đã chuyển 1 lịch hẹn", "Không có lịch hẹn nào vướng.");
    assertThat(mails(early, "kind")).containsExactly("booking-confirmed"); // came first, stays
    assertThat(mails(late, "kind")).containsExactly("booking-confirmed", "booking-moved");

    String day = Instant.parse(start).atZone(VietnamTime.ZONE).toLocalDate().toString();
    assertThat(
            portal.post(hours, form + "day&capacity=0&hours=&reason=Le&day=" + day, leader).body())
        .contains("Chuyển tất cả");
    assertThat(portal.post(hours, form + "move-all", leader).body())
        .contains("Không có lịch hẹn nào vướng.");
    assertThat(mails(early, "kind")).containsExactly("booking-confirmed", "booking-moved");
  }

  @Test
  void a_holiday_added_to_the_calendar_loses_nobody_who_has_booked_that_day() throws Exception {
    String desk = supplied(2, "");
    String day = openDay();
    String free = "name=\"start\" value=\"(" + day + "[^\"]*)\"";
    String mail = mail();
    booked(first(times("&day=" + day), free), "", mail);
    String hours = "/can-bo/lich-hen/nguon";
    String form = "centre=" + CENTRE + "&desk=" + desk + "&action=";

    Answer holiday =
        portal.post(
            "/can-bo/lich/muc",
            "department=%s&kind=CLOSED&date=%s&nameVi=Mat+dien&nameEn=&source=&action=save"
                .formatted(CENTRE, day),
            everywhere);
    assertThat(holiday.status()).as(holiday.body()).isEqualTo(302);
    try {
      Wait.until(
          "the day is closed, and the booking is listed with another time",
          Duration.ofMinutes(3),
          () ->
              portal
                  .get(hours + "?centre=" + CENTRE + "&desk=" + desk, leader)
                  .body()
                  .contains("Chuyển sang "));
      assertThat(times("&day=" + day).body()).doesNotContainPattern(free);
      assertThat(mails(mail, "kind"))
          .containsExactly("booking-confirmed"); // nobody moves by itself
      assertThat(portal.post(hours, form + "move-all", leader).body())
          .containsPattern("Đã chuyển \\d+ lịch hẹn") // those of others too
          .contains("Không có lịch hẹn nào vướng.");
      assertThat(mails(mail, "kind")).containsExactly("booking-confirmed", "booking-moved");
    } finally {
      String entry = first(holiday.header("Location"), "[?&]entry=(\\d+)");
      portal.post("/can-bo/lich/muc?id=" + entry, "version=0&action=remove", everywhere);
    }
    Wait.until(
        "the day is open again",
        Duration.ofMinutes(3),
        () -> Pattern.compile(free).matcher(times("&day=" + day).body()).find());
  }

  @Test
  void a_mail_of_an_offer_shows_on_get_and_books_on_post() throws Exception {
    supplied(1, "");
    String mail = mail();
    String before = VietnamTime.today(Clock.systemUTC()).plusDays(10).toString();
    portal.post(
        "/dat-lich",
        "action=wait&people=1&name=Ba&service=%s&centre=%s&request=%s&before=%s&mail=%s"
            .formatted(own, CENTRE, UUID.randomUUID(), before, Portal.encoded(mail)));
    String asked = first(mails(mail, "payload").get(0), "cho(?:=|&#61;|\\\\u003d)([0-9a-f]+)");
    assertThat(portal.get("/dat-lich?cho=" + asked).body()).contains("wait-confirm");
    assertThat(portal.post("/dat-lich", "action=wait-confirm&cho=" + asked).body())
        .contains("wait-stop");

    Wait.until("an offer is mailed", Duration.ofMinutes(3), () -> mails(mail, "kind").size() == 2);
    String offer = first(mails(mail, "payload").get(1), "moi(?:=|&#61;|\\\\u003d)([0-9a-f]+)");
    for (int scanned = 0; scanned < 2; scanned++) {
      assertThat(portal.get("/dat-lich?moi=" + offer).body()).contains("wait-take");
    }
    assertThat(mails(mail, "kind")).hasSize(2); // looking has booked nothing

    Answer taken = portal.post("/dat-lich", "action=wait-take&moi=" + offer);
    assertThat(taken.body()).contains("class=\"code\"");
    assertThat(mails(mail, "kind")).hasSize(3).last().isEqualTo("booking-confirmed");
  }

  /** One after today with free times. */
  private String openDay() {
    LocalDate today = VietnamTime.today(Clock.systemUTC());
    return today
        .plusDays(1)
        .datesUntil(today.plusDays(12))
        .map(LocalDate::toString)
        .filter(day -> times("&day=" + day).body().contains("name=\"start\" value=\"" + day))
        .findFirst()
        .orElseThrow();
  }

  private static String first(String text, String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    assertThat(found.find()).as(pattern + " in " + text).isTrue();
    return found.group(1);
  }

  @Test
  void all_reminders_that_are_due_at_once_are_written() throws Exception {
    supplied(5, "");
    String start = first(times("&day=x"), "name=\"start\" value=\"([^\"]*)\"");
    List<String> mails = List.of(mail(), mail(), mail(), mail(), mail());
    for (String mail : mails) {
      booked(start, "", mail);
    }

    sql(
        "UPDATE appointment SET remind_at = UTC_TIMESTAMP(6) WHERE service_id ="
            + " (SELECT id FROM booking_service WHERE code = ?)",
        own);

    for (String mail : mails) {
      Wait.until(
          "everybody is reminded",
          Duration.ofMinutes(3),
          () -> mails(mail, "kind").contains("booking-reminder"));
    }
  }
}
