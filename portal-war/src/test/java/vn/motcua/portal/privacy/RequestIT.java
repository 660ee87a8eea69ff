package vn.motcua.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class RequestIT {
  private static final String AREA = "/can-bo/du-lieu-ca-nhan/";
  private static final Pattern ID = Pattern.compile("mot-yeu-cau\\?id=(\\d+)");
  private static final Pattern KEY = Pattern.compile("value=\"(outbox:\\d+)\"");

  private final Portal portal = new Portal();
  private final String[] staff = Staff.member("Người Nhận Yêu Cầu");
  private final String[] leader = Staff.member("", Role.LEADER);

  /** Has the portal write a mail, which is kept as there is no mail server. */
  private void mail(String to) {
    Answer sent =
        portal.post("/can-bo/tin-nhan/gui-thu", "action=mail&to=" + Portal.encoded(to), staff);
    assertThat(sent.status()).as(sent.body()).isEqualTo(302);
  }

  private String recorded(String kind, String fields) {
    Answer made =
        portal.post(
            AREA + "yeu-cau", "action=record&proof=can+cuoc&kind=" + kind + "&" + fields, staff);
    assertThat(made.status()).as(made.body()).isEqualTo(302);
    Matcher id = ID.matcher(made.header("Location"));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  private Answer acted(String id, String action, String... as) {
    return portal.post(AREA + "mot-yeu-cau", "id=" + id + "&action=" + action, as);
  }

  private String found(String id) {
    Matcher key = KEY.matcher(portal.get(AREA + "mot-yeu-cau?id=" + id, staff).body());
    assertThat(key.find()).as("a message is found").isTrue();
    return key.group(1);
  }

  private static long number(String sql) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row = database.createStatement().executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  @Test
  void a_copy_is_made_of_what_was_chosen_and_recorded_in_the_audit() throws Exception {
    mail("ban.sao@example.vn");
    String id = recorded("EXPORT", "mail=ban.sao%40example.vn&name=L%C3%AA+Ch%C3%A9p");
    String key = found(id);
    assertThat(portal.get(AREA + "ban-du-lieu.zip?id=" + id, staff).status()).isEqualTo(409);

    Answer none = acted(id, "export", staff);
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.body()).contains("<title>Lỗi: ", "href=\"#found\"");
    assertThat(acted(id, "export&found=" + Portal.encoded(key), staff).status()).isEqualTo(302);

    Map<String, String> files = unpacked(portal.get(AREA + "ban-du-lieu.zip?id=" + id, staff));
    assertThat(files.keySet()).containsExactly("du-lieu.csv", "du-lieu.html", "du-lieu.json");
    assertThat(files.values()).allMatch(content -> content.contains("ban.sao@example.vn"));
    assertThat(files.get("du-lieu.json")).startsWith("[{\"feature\":\"outbox\"");
    assertThat(portal.get(AREA + "ban-du-lieu.zip?id=" + id, leader).status()).isEqualTo(403);
    assertThat(
            number(
                "SELECT COUNT(DISTINCT verb) FROM audit_entry WHERE object = 'privacy-request'"
                    + " AND verb IN ('CREATE', 'READ', 'CHANGE', 'EXPORT') AND object_id = "
                    + id))
        .isEqualTo(4);
  }

  private static Map<String, String> unpacked(Answer answer) throws IOException {
    assertThat(answer.status()).isEqualTo(200);
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void what_is_erased_was_proposed_by_one_and_approved_by_another() throws SQLException {
    mail("xin.xoa@example.vn");
    String id = recorded("ERASURE", "mail=xin.xoa%40example.vn");
    String key = found(id);
    acted(id, "propose&found=" + Portal.encoded(key), staff);
    Answer own = acted(id, "approve", staff);
    assertThat(own.status()).isEqualTo(403);
    assertThat(own.body()).contains("Người đề nghị xóa không được tự duyệt");
    String left = "SELECT COUNT(*) FROM outbox_message WHERE recipient = 'xin.xoa@example.vn'";
    assertThat(number(left)).isEqualTo(1);

    assertThat(acted(id, "approve", leader).status()).isEqualTo(302);

    assertThat(number(left)).isZero();
    assertThat(portal.get(AREA + "mot-yeu-cau?id=" + id, leader).body())
        .contains("Đã xóa 1, giữ lại 0", "Đã trả lời");
    assertThat(acted(id, "approve", leader).status()).isEqualTo(409);
    assertThat(
            number(
                "SELECT COUNT(*) FROM audit_entry WHERE object = 'privacy-request'"
                    + " AND verb = 'REMOVE' AND object_id = "
                    + id))
        .isEqualTo(1);
  }

  @Test
  void what_must_be_kept_is_kept_and_the_answer_says_why() {
    String name = "Người Cần Giữ";
    Staff.Member member = Staff.somebody(name, "000.00.02.H20", Role.OFFICER);
    String id = recorded("ERASURE", "name=" + Portal.encoded(name));
    assertThat(portal.get(AREA + "mot-yeu-cau?id=" + id, staff).body())
        .contains("Tài khoản đang dùng để làm việc");
    acted(id, "propose&found=staff%3A" + member.id(), staff);
    acted(id, "approve", leader);

    assertThat(portal.get(AREA + "mot-yeu-cau?id=" + id, leader).body())
        .contains("Đã xóa 0, giữ lại 1", "Tài khoản đang dùng để làm việc");
  }

  @Test
  void a_request_past_its_seventy_two_hours_is_marked() {
    recorded("EXPORT", "name=L%C3%AA+Mu%E1%BB%99n&asked=2026-01-05T08:00");
    Answer page = portal.get(AREA + "yeu-cau", staff);
    assertThat(page.body()).contains("05/01/2026 08:00", "08/01/2026 08:00", "Quá hạn");
  }

  @Test
  void what_cannot_be_used_is_told_at_its_field_and_kept() {
    Answer page = portal.post(AREA + "yeu-cau", "action=record&phone=123&name=L%C3%AA+Sai", staff);
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.body())
        .contains("<title>Lỗi: ", "href=\"#kind\"", "href=\"#phone\"", "href=\"#proof\"")
        .contains("value=\"123\"", "value=\"Lê Sai\"");
    assertThat(portal.get(AREA + "mot-yeu-cau?id=999999", staff).status()).isEqualTo(404);
    assertThat(portal.get(AREA + "yeu-cau?lang=en", staff).body()).doesNotContain("???");
  }

  @Test
  void a_leader_records_and_sees_nothing_of_the_person_before_it_is_proposed() {
    mail("lanh.dao@example.vn");
    String id = recorded("ERASURE", "mail=lanh.dao%40example.vn");
    assertThat(portal.get(AREA + "mot-yeu-cau?id=" + id, leader).body())
        .doesNotContain("value=\"outbox:");
    Answer refused =
        portal.post(AREA + "yeu-cau", "action=record&kind=EXPORT&proof=x&name=x", leader);
    assertThat(refused.status()).isEqualTo(403);
  }
}
