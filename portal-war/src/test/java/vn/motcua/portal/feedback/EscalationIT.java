package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Portal;
import vn.motcua.reference.PublicReference;

/** What is overdue in the database is told to somebody, whatever stands before it. */
@AgainstTheDeployedPortal
class EscalationIT {
  private static final int BROKEN = 130;
  private static final int OVERDUE = 40;
  private static final int NODES = 4;

  private final Portal portal = new Portal();

  @Test
  void every_overdue_one_is_escalated_once_though_the_first_hundred_fail_and_nodes_look_at_once()
      throws Exception {
    List<Long> broken = new ArrayList<>();
    List<Long> overdue = new ArrayList<>();
    try (Connection database = DeployedPortal.connect()) {
      for (int i = 0; i < BROKEN; i++) { // without their first step nothing can be computed of them
        broken.add(add(database, "utc_timestamp(6) - interval 40 day", false));
      }
      for (int i = 0; i < OVERDUE; i++) { // nobody ever took them
        overdue.add(add(database, "utc_timestamp(6) - interval 30 day", true));
      }
    }
    try {
      look();
      try (Connection database = DeployedPortal.connect()) {
        for (long id : overdue) {
          assertThat(count(database, "feedback_event", "verb = 'ESCALATE' AND feedback_id = " + id))
              .as("feedback " + id)
              .isEqualTo(1);
          assertThat(count(database, "feedback", "escalation_level = 1 AND id = " + id)).isOne();
          assertThat(
                  count(
                      database,
                      "outbox_message",
                      "kind = 'feedback-late' AND matter ="
                          + " (SELECT reference FROM feedback WHERE id = "
                          + id
                          + ")"))
              .isEqualTo(1);
        }
        for (long id : broken) {
          assertThat(
                  count(
                      database,
                      "feedback",
                      "escalation_level = 0 AND next_check_at > utc_timestamp() AND id = " + id))
              .as("put off " + id)
              .isOne();
        }
      }
    } finally {
      remove(broken);
      remove(overdue);
    }
  }

  private void look() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(NODES);
    try {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        answers.add(
            nodes.submit(
                () ->
                    portal
                        .send(
                            portal
                                .request("/api/v1/probe/watch")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}")))
                        .status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    } finally {
      nodes.shutdown();
    }
  }

  private static long add(Connection database, String received, boolean whole) throws SQLException {
    long id;
    try (PreparedStatement statement =
        database.prepareStatement(
            "INSERT INTO feedback (reference, kind, category, entry, naming, language, text,"
                + " procedure_code, case_code, booking_ref, place_code, place_words, about_agency,"
                + " sender_name, sender_address, sender_phone, sender_email, receipt_days,"
                + " forward_days, answer_days, complex_days, complex, state, owner, officer, draft,"
                + " drafted_by, answer, rating_why, received_at, due_on, escalation_level,"
                + " reminded, next_check_at) VALUES (?, 'REPORT', 'OTHER', 'COUNTER', 'ANONYMOUS',"
                + " 'VI', 'Quá hạn', '', '', '', '', '', '', '', '', '', '', 1, 3, 5, 10, 0,"
                + " 'RECEIVED', ?, '', '', '', '', '', "
                + received
                + ", utc_date() - interval 20 day, 0, 1, utc_timestamp(6) - interval 60 day)",
            Statement.RETURN_GENERATED_KEYS)) {
      statement.setString(1, PublicReference.random().value());
      statement.setString(2, Sender.TRADE);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        id = keys.getLong(1);
      }
    }
    if (whole) {
      run(
          database,
          "INSERT INTO feedback_event (feedback_id, number, happened_at, who, verb, from_state,"
              + " to_state, from_owner, to_owner, why) SELECT id, 1, received_at, '@sender',"
              + " 'RECEIVE', 'RECEIVED', 'RECEIVED', owner, owner, 'DESK' FROM feedback WHERE id = "
              + id);
    }
    return id;
  }

  private static void remove(List<Long> ids) throws SQLException {
    try (Connection database = DeployedPortal.connect()) {
      for (long id : ids) {
        run(database, "DELETE FROM feedback_event WHERE feedback_id = " + id);
        run(database, "DELETE FROM feedback WHERE id = " + id);
      }
    }
  }

  private static void run(Connection database, String statement) throws SQLException {
    try (Statement change = database.createStatement()) {
      change.executeUpdate(statement);
    }
  }

  private static long count(Connection database, String table, String where) throws SQLException {
    try (Statement query = database.createStatement();
        ResultSet row = query.executeQuery("SELECT count(*) FROM " + table + " WHERE " + where)) {
      row.next();
      return row.getLong(1);
    }
  }
}
