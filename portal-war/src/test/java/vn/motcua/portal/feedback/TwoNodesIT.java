package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Another node, with connections of its own, answers while this one is asked to. */
@AgainstTheDeployedPortal
class TwoNodesIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Sender sender = new Sender();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);

  @Test
  void what_another_node_answers_while_this_one_waits_for_it_is_not_answered_again()
      throws Exception {
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("text", "Quầy đóng cửa sớm, hai nơi cùng trả lời.")
                .add("department", Sender.TRADE)
                .add("name", "Trần Thị Ánh")
                .add("address", "Mẫu Trung")
                .add("email", "anh@example.vn"));
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(id, "draft", officer, "draft", "Đã nhắc nhở.");
    String seen = sender.seen(id, leader);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (Connection other = DeployedPortal.connect()) {
      other.setAutoCommit(false);
      run(other, "SELECT id FROM feedback WHERE id = " + id + " FOR UPDATE");
      run(
          other,
          "UPDATE feedback SET state = 'ANSWERED', answer = draft, draft = '',"
              + " answered_at = utc_timestamp(6), version = version + 1 WHERE id = "
              + id);
      step(other, id, seen);
      Future<Answer> here = thread.submit(() -> sender.act(id, seen, "approve", leader));
      Wait.until("it waits for the other node", SOON, () -> waiting() > 0);
      other.commit();
      assertThat(here.get().status()).isEqualTo(409);
    } finally {
      thread.shutdown();
    }
    try (Connection database = DeployedPortal.connect()) {
      assertThat(
              count(
                  database,
                  "SELECT count(*) FROM feedback_event WHERE verb = 'APPROVE' AND feedback_id = "
                      + id))
          .isEqualTo(1);
      assertThat(
              count(
                  database,
                  "SELECT count(*) FROM outbox_message WHERE kind = 'feedback-answered' AND matter"
                      + " = '"
                      + sent.reference().replace("-", "")
                      + "'"))
          .as("the other node would have written to the sender")
          .isZero();
      assertThatThrownBy(() -> step(database, id, seen))
          .as("two can never be the next step")
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("uq_feedback_event");
    }
  }

  private static void step(Connection database, String id, String seen) throws SQLException {
    run(
        database,
        "INSERT INTO feedback_event (feedback_id, number, happened_at, who, verb, from_state,"
            + " to_state, from_owner, to_owner, why) SELECT id, "
            + seen
            + " + 1, utc_timestamp(6), 'Nơi khác', 'APPROVE', 'DRAFTED', 'ANSWERED', owner, owner,"
            + " '' FROM feedback WHERE id = "
            + id);
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long waiting() throws SQLException {
    try (Connection database = DeployedPortal.connect()) {
      return count(
          database,
          "SELECT count(*) FROM information_schema.processlist WHERE command = 'Query'"
              + " AND info LIKE 'select%from feedback %for update%' AND id <> connection_id()");
    }
  }

  private static long count(Connection database, String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
