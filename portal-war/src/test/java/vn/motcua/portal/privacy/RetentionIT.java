package vn.motcua.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class RetentionIT {
  private static final String PAGE = "/can-bo/du-lieu-ca-nhan/luu-giu";
  private static final String NAME = "Người Lưu Giữ";
  private static final int MESSAGES = 1_200;

  private final Portal portal = new Portal();
  private final String[] staff = Staff.member(NAME);

  private static void messages(int count, String recipient) throws SQLException {
    try (Connection database = DeployedPortal.connect()) {
      database
          .createStatement()
          .execute(
              "INSERT INTO outbox_message (message_id, channel, recipient, language, kind, title,"
                  + " payload, matter, lane, state, attempts, claim, created_at, changed_at)"
                  + " SELECT UUID(), 'MAIL', '"
                  + recipient
                  + "', 'vi', 'test', 'Thư cũ', '{}', '', REPEAT('1', 64), 'SENT', 1, 1,"
                  + " '2020-01-01', '2020-01-01' FROM seq_1_to_"
                  + count);
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        ResultSet row = database.createStatement().executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }

  @Test
  void what_is_due_is_shown_without_the_data_and_nothing_happens_by_looking() throws SQLException {
    messages(3, "xem.truoc@example.vn");
    for (String language : new String[] {"vi", "en"}) {
      Answer page = portal.get(PAGE + "?lang=" + language, staff);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.body())
          .contains("outbox-messages", "outbox_message ", "01/01/2020")
          .doesNotContain("xem.truoc", "???");
    }
    assertThat(
            number("SELECT COUNT(*) FROM outbox_message WHERE recipient = 'xem.truoc@example.vn'"))
        .isEqualTo(3);
  }

  @Test
  void asked_for_by_several_at_once_all_is_anonymised_once_in_batches_and_is_in_the_audit()
      throws Exception {
    messages(MESSAGES, "cu.roi@example.vn");
    long before = number("SELECT COALESCE(SUM(done), 0) FROM retention_run");
    long due = number("SELECT COUNT(*) FROM outbox_message WHERE changed_at < '2020-06-01'");
    ExecutorService people = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Answer>> tries = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tries.add(() -> portal.post(PAGE, "kind=outbox-messages", staff));
      }
      for (Future<Answer> one : people.invokeAll(tries)) {
        assertThat(one.get().status()).isEqualTo(302);
      }
    } finally {
      people.shutdownNow();
    }

    assertThat(number("SELECT COUNT(*) FROM outbox_message WHERE recipient = 'cu.roi@example.vn'"))
        .isZero();
    long done = number("SELECT SUM(done) FROM retention_run") - before;
    assertThat(done).isGreaterThanOrEqualTo(MESSAGES).isLessThanOrEqualTo(due + 100);
    assertThat(
            number(
                "SELECT COUNT(*) FROM audit_entry WHERE object = 'retention' AND verb = 'REMOVE'"
                    + " AND object_id = 'outbox-messages' AND who = '"
                    + NAME
                    + "'"))
        .isGreaterThanOrEqualTo(3);
    assertThat(portal.get(PAGE, staff).body()).contains("Các lần đã chạy", "Tin nhắn gửi đi");
  }

  @Test
  void who_may_only_look_anonymises_nothing() throws SQLException {
    messages(2, "de.yen@example.vn");
    for (String[] looking :
        List.of(Staff.member("", Role.LEADER), Staff.member("", Role.AUDITOR))) {
      assertThat(portal.get(PAGE, looking).body()).doesNotContain("Xóa phần cá nhân ngay");
      portal.post(PAGE, "kind=outbox-messages", looking);
    }
    assertThat(number("SELECT COUNT(*) FROM outbox_message WHERE recipient = 'de.yen@example.vn'"))
        .isEqualTo(2);
  }

  @Test
  void a_message_whose_person_is_gone_can_still_be_opened() throws SQLException {
    messages(1, "trong.rong@example.vn");
    long id = number("SELECT id FROM outbox_message WHERE recipient = 'trong.rong@example.vn'");
    portal.post(PAGE, "kind=outbox-messages", staff);

    Answer page = portal.get("/can-bo/tin-nhan/tin?id=" + id, staff);
    assertThat(page.status()).isEqualTo(200);
    assertThat(portal.get("/can-bo/tin-nhan?state=SENT", staff).status()).isEqualTo(200);
  }
}
