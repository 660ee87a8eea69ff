package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class AuditIT {
  private static final String AUDIT = "/can-bo/nhat-ky";
  private static final String NAME = "Kiểm Toán Viên";

  /** A rule of the search desk. */
  public record Rule(long id, int version) {}

  private final Portal portal = new Portal();
  private final String[] staff = Staff.member(NAME);

  private Answer opened(String path) {
    return portal.get(AUDIT + path, staff);
  }

  private Rule saved(String text, String note) {
    String body =
        Json.createObjectBuilder()
            .add("kind", "RULE")
            .add("text", text)
            .add("note", note)
            .build()
            .toString();
    return portal
        .send(
            portal
                .request("/api/v1/search-desk/items", staff)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)))
        .as(Rule.class, 201);
  }

  private void removed(Rule rule) {
    String path = "/api/v1/search-desk/items/" + rule.id() + "?version=" + rule.version();
    assertThat(portal.send(portal.request(path, staff).DELETE()).status()).isEqualTo(200);
  }

  @Test
  void a_change_at_the_search_desk_is_recorded_with_who_and_why_and_the_chain_holds() {
    Rule rule = saved("ghi nhật ký = khuyến mại", "theo yêu cầu của Sở");
    removed(rule);

    String page = opened("?object=search-desk&id=" + rule.id()).body();
    assertThat(page)
        .contains("2 bản ghi", NAME, "Thêm", "Xóa", "theo yêu cầu của Sở", "Bàn tìm kiếm")
        .doesNotContain("khuyến mại");
    Wait.until(
        "it is sealed",
        Duration.ofSeconds(10),
        () -> number("SELECT COUNT(*) FROM audit_pending") == 0);
    Answer verified =
        portal.post(AUDIT, "action=verify", staff[0], staff[1], "Sec-Fetch-Site", "same-origin");
    assertThat(verified.body()).contains("Chuỗi còn nguyên vẹn");
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = DeployedPortal.connect();
        var row = connection.createStatement().executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  @Test
  void a_change_that_is_refused_is_not_recorded() throws SQLException {
    Rule rule = saved("ghi một lần = khuyến mại", "");
    long before = number("SELECT COUNT(*) FROM audit_entry");
    String again = "/api/v1/search-desk/items/" + rule.id() + "?version=7";
    assertThat(portal.send(portal.request(again, staff).DELETE()).status()).isEqualTo(409);
    assertThat(number("SELECT COUNT(*) FROM audit_entry")).isEqualTo(before);
    removed(rule);
  }

  @Test
  void the_database_refuses_to_change_what_is_recorded() throws SQLException {
    removed(saved("không sửa được = khuyến mại", ""));
    try (Connection connection = DeployedPortal.connect()) {
      assertThatThrownBy(
              () -> connection.createStatement().execute("UPDATE audit_entry SET who = 'x'"))
          .hasMessageContaining("only ever added to");
    }
  }

  @Test
  void a_file_can_be_taken_and_that_is_recorded_too() {
    removed(saved("tải tệp = khuyến mại", "=1+1"));
    Answer file = opened("/nhat-ky.csv?object=search-desk");
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.body())
        .startsWith("\uFEFFat,who,verb,object,id,reason,before,after\r\n")
        .contains("\"" + NAME + "\",\"CREATE\",\"search-desk\"", "\"'=1+1\"");
    assertThat(opened("?verb=EXPORT&who=kiem+toan").body()).contains("Tải ra tệp", NAME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?page=3", "?who=%25&verb=CHANGE&from=2026-01-01&to=2026-12-31"})
  void the_page_is_whole_in_either_language_and_kept_nowhere(String path) {
    for (String language : new String[] {"vi", "en"}) {
      Answer page = opened(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("<h1>", "lang=\"" + language + "\"", "</html>")
          .doesNotContain("???");
      assertThat(page.header("Cache-Control")).contains("no-store");
    }
    assertThat(portal.get(AUDIT + path).status()).isEqualTo(401);
    assertThat(portal.get(AUDIT + "/nhat-ky.csv").status()).isEqualTo(401);
  }

  @Test
  void the_file_is_for_those_who_may_read_about_all_departments() {
    for (Role role : new Role[] {Role.OFFICER, Role.PUBLISHER, Role.AUDITOR, Role.ADMINISTRATOR}) {
      String[] ofOne = Staff.member("000.00.02.H20", role);
      assertThat(portal.get(AUDIT + "/nhat-ky.csv", ofOne).status()).as("%s", role).isEqualTo(403);
    }
    String[] ofAll = Staff.member("", Role.AUDITOR);
    assertThat(portal.get(AUDIT + "/nhat-ky.csv", ofAll).status()).isEqualTo(200);
  }

  @Test
  void who_changes_what_somebody_may_do_is_recorded_with_what_it_was() throws SQLException {
    Staff.Member member = Staff.somebody("Người Được Giao", "000.00.02.H20", Role.OFFICER);
    String person = "/can-bo/nhan-su/nguoi?id=" + member.id();
    String right = "&role=LEADER&department=000.00.02.H20";

    assertThat(portal.post(person, "action=grant" + right, staff).status()).isEqualTo(302);
    assertThat(portal.post(person, "action=revoke" + right, staff).status()).isEqualTo(302);
    assertThat(portal.post(person, "action=disable", staff).status()).isEqualTo(302);

    assertThat(opened("?object=staff-rights&id=" + member.id()).body())
        .contains("2 bản ghi", NAME, "+ LEADER 000.00.02.H20", "- LEADER 000.00.02.H20");
    assertThat(opened("?object=staff-account&id=" + member.id()).body()).contains("1 bản ghi");
    assertThat(
            number(
                "SELECT COUNT(*) FROM staff_person WHERE disabled_at IS NOT NULL AND id = "
                    + member.id()))
        .isEqualTo(1);
  }

  @Test
  void a_filter_that_cannot_be_used_is_told_and_kept() {
    Answer page = opened("?from=31/12/2026&verb=XYZ");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("<title>Lỗi: ", "href=\"#f-from\"", "href=\"#f-verb\"", "value=\"31/12/2026\"");
  }
}
