package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;
import vn.motcua.time.VietnamTime;

/** Who sent feedback that is over can have everything taken out that was written about them. */
@AgainstTheDeployedPortal
class ErasureIT {
  private static final String AREA = "/can-bo/du-lieu-ca-nhan/";
  private static final String JUSTICE = "000.00.13.H20";

  private final Sender sender = new Sender();
  private final Portal portal = sender.portal();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);
  private final String[] justice = Staff.member(JUSTICE, Role.OFFICER);
  private final String[] keeper = Staff.member("Người Giữ Dữ Liệu");
  private final String[] province = Staff.member("", Role.LEADER);

  private static String found(String pattern, String text) {
    Matcher one = Pattern.compile(pattern).matcher(text);
    assertThat(one.find()).as(pattern).isTrue();
    return one.group(1);
  }

  private static long rows(String table, String id, String condition) throws SQLException {
    String sql =
        "SELECT COUNT(*) FROM " + table + " WHERE feedback_id = " + id + " AND (" + condition + ")";
    try (Connection database = DeployedPortal.connect();
        ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Asked of another department and passed on outside: over, with her name in every text. */
  private String handled(String mail) {
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("text", "Việc của tôi và nhà bên.")
                .add("department", Sender.TRADE)
                .add("name", "Phạm Thị Xóa")
                .add("address", "Mẫu Trung")
                .add("email", mail)
                .add("form", UUID.randomUUID().toString()));
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    String[] question = {
      "jointDepartment", JUSTICE, "jointQuestion", "Bà Phạm Thị Xóa hỏi gì?", "days", "2"
    };
    sender.does(id, "consult", officer, question);
    String part =
        found("name=\"contributionId\" value=\"(\\d+)\"", sender.open(id, justice).body());
    String[] given = {"contributionId", part, "contribution", "Bà Phạm Thị Xóa hỏi về đất."};
    sender.does(id, "contribute", justice, given);
    String[] outside = {
      "authority", "Tòa án nhân dân khu vực 3",
      "letter", "9/SCT-VP",
      "sentOn", LocalDate.now(VietnamTime.ZONE).toString(),
      "ground", "Điều 236 Luật Đất đai",
      "why", "Tranh chấp của bà Phạm Thị Xóa"
    };
    sender.does(id, "refer", leader, outside);
    return id;
  }

  private Answer acted(String request, String action, String... as) {
    return portal.post(AREA + "mot-yeu-cau", "id=" + request + "&action=" + action, as);
  }

  @Test
  void what_other_departments_wrote_about_a_sender_goes_too_and_the_figures_stay()
      throws SQLException {
    String mail = "xoa." + UUID.randomUUID() + "@example.vn";
    String id = handled(mail);
    assertThat(rows("feedback_contribution", id, "words LIKE '%Phạm Thị Xóa%'")).isEqualTo(1);
    assertThat(rows("feedback_event", id, "why LIKE '%Phạm Thị Xóa%'")).isEqualTo(1);

    Answer made =
        portal.post(
            AREA + "yeu-cau",
            "action=record&proof=can+cuoc&kind=ERASURE&mail=" + Portal.encoded(mail),
            keeper);
    String request = found("mot-yeu-cau\\?id=(\\d+)", made.header("Location"));
    String page = portal.get(AREA + "mot-yeu-cau?id=" + request, keeper).body();
    String key = found("value=\"(feedback:" + id + ")\"", page);
    acted(request, "propose&found=" + Portal.encoded(key), keeper);
    assertThat(acted(request, "approve", province).status()).isEqualTo(302);

    assertThat(rows("feedback_contribution", id, "CONCAT(question, words, asked_by) <> ''"))
        .isZero();
    assertThat(rows("feedback_contribution", id, "department = '" + JUSTICE + "'"))
        .as("that it was asked is still counted")
        .isEqualTo(1);
    assertThat(rows("feedback_event", id, "why <> ''")).isZero();
    assertThat(rows("feedback_message", id, "TRUE")).isZero();
    assertThat(rows("feedback_outside", id, "TRUE")).isZero();
    Answer left = sender.open(id, officer);
    assertThat(left.status()).isEqualTo(200);
    assertThat(left.body()).doesNotContain("Phạm Thị Xóa", mail);
  }
}
