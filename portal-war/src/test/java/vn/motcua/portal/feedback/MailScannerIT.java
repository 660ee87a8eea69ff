package vn.motcua.portal.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Programs that check mails open every link in them, with GET and HEAD, signed in or not. */
@AgainstTheDeployedPortal
class MailScannerIT {
  private static final Pattern LINK =
      Pattern.compile(
          "(?:href=\\\\?\"|\"link\"\\s*:\\s*\")([^\"\\\\]+)|(https?://[^\\s\"'<>\\\\]+)");

  private final Sender sender = new Sender();
  private final Portal portal = new Portal();
  private final String[] officer = Staff.member(Sender.TRADE, Role.OFFICER);
  private final String[] leader = Staff.member(Sender.TRADE, Role.LEADER);

  /** One that has had every mail a sender can get. */
  private Sender.Sent written() {
    Sender.Sent sent =
        sender.send(
            Json.createObjectBuilder()
                .add("text", "Bảng chỉ dẫn sai " + UUID.randomUUID())
                .add("department", Sender.TRADE)
                .add("name", "Trần Thị Ánh")
                .add("address", "Mẫu Trung")
                .add("email", "quet-thu@example.vn"));
    String id = sender.id(sent, officer);
    sender.does(id, "take", officer);
    sender.does(id, "ask", officer, "question", "Ở tầng nào?");
    sender.post("/" + sent.reference() + "/messages", sender.opening(sent).add("text", "Tầng 1"));
    sender.does(id, "draft", officer, "draft", "Đã thay bảng.");
    sender.does(id, "approve", leader);
    return sent;
  }

  private static Set<String> links() throws SQLException {
    Set<String> links = new LinkedHashSet<>();
    try (Connection database = DeployedPortal.connect();
        ResultSet mails =
            database
                .createStatement()
                .executeQuery(
                    "SELECT title, payload FROM outbox_message WHERE channel <> 'WEBHOOK'")) {
      while (mails.next()) {
        Matcher link = LINK.matcher(mails.getString(1) + " " + mails.getString(2));
        while (link.find()) {
          links.add(link.group(1) == null ? link.group(2) : link.group(1));
        }
      }
    }
    return links;
  }

  /**
   * All that is stored of feedback, cases, appointments and orders, as one line; without the sums
   * of months, which the portal brings up to date by itself.
   */
  private static List<String> state() throws SQLException {
    List<String> state = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement tables =
            database.prepareStatement(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = database()"
                    + " AND table_type = 'BASE TABLE' AND (table_name LIKE 'feedback%'"
                    + " OR table_name LIKE 'booking%' OR table_name LIKE 'appointment%'"
                    + " OR table_name LIKE 'postal%' OR table_name LIKE 'case%') AND table_name NOT LIKE 'case\\_month%'"
                    + " ORDER BY table_name");
        ResultSet row = tables.executeQuery()) {
      while (row.next()) {
        String table = row.getString(1);
        try (ResultSet sum =
            database.createStatement().executeQuery("CHECKSUM TABLE `" + table + "`")) {
          sum.next();
          state.add(table + " " + sum.getString(2));
        }
      }
    }
    return state;
  }

  @Test
  void opening_every_link_of_every_mail_changes_nothing() throws SQLException {
    Sender.Sent sent = written();
    Set<String> links = links();
    assertThat(links).anyMatch(link -> link.endsWith("/gop-y/tra-cuu"));
    assertThat(links).noneMatch(link -> link.contains(sent.secret()));
    List<String> before = state();
    for (String link : links) {
      String path = link.replaceFirst("^https?://[^/]+", "");
      for (String[] who : List.of(new String[0], officer, leader)) {
        int got = portal.get(path, who).status();
        assertThat(got).as("GET %s", path).isLessThan(500);
        portal.send(portal.request(path, who).method("HEAD", BodyPublishers.noBody()));
        portal.get(path + (path.contains("?") ? "&" : "?") + "action=approve&done=take", who);
      }
    }
    assertThat(state()).isEqualTo(before);
    assertThat(sender.own(sent).state()).isEqualTo("ANSWERED");
  }
}
