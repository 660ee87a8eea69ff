package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;

@AgainstTheDeployedPortal
class CalendarPagesIT {
  private static final String CALENDAR = "/can-bo/lich";
  private static final Pattern ENTRY = Pattern.compile("[?&]entry=(\\d+)");

  private final Portal portal = new Portal();

  private Answer opened(String path) {
    return portal.get(CALENDAR + path, Staff.member("Nguyễn Thị Ánh"));
  }

  private Answer sent(String path, String form, String name) {
    String[] staff = Staff.member(name);
    return portal.post(CALENDAR + path, form, staff[0], staff[1], "Sec-Fetch-Site", "same-origin");
  }

  private static long saved(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    Matcher entry = ENTRY.matcher(answer.header("Location"));
    assertThat(entry.find()).isTrue();
    return Long.parseLong(entry.group(1));
  }

  private static String swap(String off, String worked, String name) {
    return "department=&kind=SWAP&date="
        + off
        + "&otherDay="
        + worked
        + "&nameVi="
        + Portal.encoded(name)
        + "&nameEn=&source=&action=save";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?year=2019&department=000.00.02.H20",
        "/muc",
        "/muc?kind=HOURS&department=000.00.02.H20",
        "/lich-su"
      })
  void a_page_is_whole_in_either_language(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = opened(path + (path.contains("?") ? "&" : "?") + "lang=" + language);

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "Nguyễn Thị Ánh", "</html>")
          .doesNotContain("???");
    }
    assertThat(portal.get(CALENDAR + path).status()).isEqualTo(401);
  }

  @Test
  void a_swap_is_added_seen_taken_back_and_told_of() {
    long id = saved(sent("/muc", swap("2034-09-01", "2034-09-09", "Quốc khánh"), "Lê Văn A"));

    assertThat(opened("?year=2034&done=saved&entry=" + id).body())
        .contains("Đã lưu", "Quốc khánh", "09/09/2034");
    assertThat(portal.get("/tinh-ngay?amount=1&unit=WORKING_DAY&received=2034-09-08T09:00").body())
        .contains("Ngày thứ 1 · Đi làm bù: Quốc khánh");

    saved(sent("/muc?id=" + id, "version=0&action=undo", "Trần Thị B"));
    assertThat(opened("?year=2034").body()).doesNotContain("09/09/2034");
    assertThat(opened("/lich-su").body()).contains("Lê Văn A", "Trần Thị B", "hoàn tác");
  }

  @Test
  void what_cannot_be_used_is_told_and_kept() {
    Answer answer = sent("/muc", swap("2034-09-02", "2034-09-09", "<i>Lễ"), "Lê Văn A");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<title>Lỗi: ", "href=\"#date\"", "value=\"2034-09-02\"", "&lt;i")
        .doesNotContain("<i>");
  }

  @Test
  void other_hours_hold_from_their_day_on_and_the_second_to_save_sees_the_first() {
    String week = "day1=8:00-12:00&day2=8:00-12:00&day3=&day4=&day5=&day6=&day7=";
    String form =
        "department=000.00.16.H20&kind=HOURS&date=2034-06-05&cutOff=11:00&source=&action=save&"
            + week;
    long id = saved(sent("/muc", form, "Lê Văn A"));

    assertThat(
            portal
                .get(
                    "/api/v1/calendar/deadline?amount=2&unit=WORKING_DAY"
                        + "&received=2034-06-05T11:01&department=000.00.16.H20")
                .body())
        .contains("\"dueOn\":\"2034-06-13\"");
    saved(sent("/muc?id=" + id, form.replace("11:00", "10:00") + "&version=0", "Lê Văn A"));
    Answer lost = sent("/muc?id=" + id, form + "&version=0", "Trần Thị B");
    assertThat(lost.status()).isEqualTo(409);
    assertThat(lost.body())
        .contains("<title>Lỗi: ", "Lê Văn A", "value=\"11:00\"", "name=\"version\" value=\"1\"");
    saved(sent("/muc?id=" + id, "version=1&action=remove", "Lê Văn A"));
  }
}
