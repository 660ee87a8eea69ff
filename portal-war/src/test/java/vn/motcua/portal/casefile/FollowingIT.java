package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class FollowingIT {
  private static final Pattern LINK =
      Pattern.compile("http[^\\s\"<>\\\\]+/theo-doi\\?[^\\s\"<>\\\\)]+");

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final String code = newCode();
  private final String mail = "theo-doi-" + code.substring(code.length() - 4) + "@example.vn";

  @BeforeEach
  void a_case_that_was_registered() {
    String registered = event("0", "2026-11-02T08:00", "REGISTERED", "");
    assertThat(software.put(code, message(code, registered)).status()).isEqualTo(201);
  }

  private Answer ask(String secret, String address) {
    return portal.post(
        "/theo-doi",
        "action=follow&code=%s&secret=%s&email=%s"
            .formatted(code, Portal.encoded(secret), Portal.encoded(address)));
  }

  /** What was written to the mailbox, in order. */
  private List<String> mails(String column) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement read =
            database.prepareStatement(
                "SELECT "
                    + column
                    + " FROM outbox_message WHERE matter = ? AND recipient = ? ORDER BY id")) {
      read.setString(1, code);
      read.setString(2, mail);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  private List<String> links() throws SQLException {
    return mails("payload").stream()
        .map(payload -> payload.replace("&amp;", "&").replace("&#61;", "="))
        .flatMap(payload -> LINK.matcher(payload).results().map(MatchResult::group))
        .map(link -> link.replaceFirst("^https?://[^/]+", ""))
        .distinct()
        .toList();
  }

  private String confirmed() throws SQLException {
    assertThat(ask("K7QM-42PX", mail).body()).contains("notice info", mail);
    String link = links().get(0);
    assertThat(press(link, "confirm").body()).contains("notice success");
    return link;
  }

  private Answer press(String link, String action) {
    return portal.post(
        "/theo-doi", "action=" + action + "&" + link.substring(link.indexOf('?') + 1));
  }

  private List<String> storyOfTheCase() {
    return List.of(
        received(),
        event(
            "3",
            "2026-11-05T08:00",
            "SUPPLEMENT_REQUESTED",
            "\"reason\": \"Thiếu CANARY\", \"papers\": [{\"name\": \"CANARY\"}]"),
        event("4", "2026-11-10T08:00", "SUPPLEMENT_ANSWERED", "\"day\": \"2026-11-30\""),
        event(
            "5", "2026-11-20T08:00", "APOLOGY", "\"day\": \"2026-12-04\", \"reason\": \"CANARY\""),
        event("6", "2026-11-21T08:00", "RESULT_READY", ""),
        event("7", "2026-11-21T09:00", "RETURNED", ""));
  }

  @Test
  void whatever_the_order_and_however_often_each_event_is_told_by_one_mail() throws SQLException {
    confirmed();
    List<String> events = new ArrayList<>(storyOfTheCase());
    events.addAll(storyOfTheCase());
    Collections.shuffle(events, new Random(code.hashCode()));
    IntStream.range(0, events.size())
        .parallel()
        .forEach(
            i ->
                assertThat(software.put(code, message(code, events.get(i))).status())
                    .isEqualTo(200));

    assertThat(mails("kind"))
        .containsExactlyInAnyOrder(
            "case-follow-confirm",
            "case-received",
            "case-supplement",
            "case-new-date",
            "case-apology",
            "case-ready");
    assertThat(String.join("\n", mails("payload"))).doesNotContain("CANARY", "Thiếu");
  }

  @Test
  void who_only_opens_links_changes_nothing() throws SQLException {
    ask("K7QM-42PX", mail);
    String link = links().get(0);
    for (int i = 0; i < 3; i++) {
      assertThat(portal.get(link).body()).contains("Xác nhận theo dõi");
      assertThat(portal.get(link + "&thoi=1&action=confirm").body()).contains("Xác nhận theo dõi");
    }
    software.put(code, message(code, received()));
    assertThat(mails("kind")).containsExactly("case-follow-confirm");

    press(link, "confirm");
    software.put(code, message(code, storyOfTheCase().get(4)));
    assertThat(mails("kind")).containsExactly("case-follow-confirm", "case-ready");
    for (String any : links()) {
      portal.get(any);
    }
    assertThat(portal.get(link).body()).contains("Thôi theo dõi", "Có kết quả");
    Wait.until(
        "what became of the mail is shown",
        Duration.ofSeconds(30),
        () -> portal.get(link).body().contains("chưa nối với"));
  }

  @Test
  void one_press_in_the_mail_program_ends_it() throws SQLException {
    String link = confirmed();
    assertThat(portal.post(link + "&thoi=1", "List-Unsubscribe=One-Click").status()).isEqualTo(200);
    software.put(code, message(code, received()));
    assertThat(mails("kind")).containsExactly("case-follow-confirm");
    assertThat(portal.get(link).body()).contains("Đã thôi theo dõi");
  }

  @Test
  void only_who_opens_the_case_can_follow_it_and_what_was_typed_is_kept() throws SQLException {
    assertThat(ask("WRONG", mail).status()).isEqualTo(404);
    Answer mistyped = ask("K7QM-42PX", "khong phai thu");
    assertThat(mistyped.status()).isEqualTo(400);
    assertThat(mistyped.body()).contains("Lỗi: ", "khong phai thu", "href=\"#email\"");
    assertThat(mails("kind")).isEmpty();
    assertThat(ask("K7QM-42PX", mail).status()).isEqualTo(200);
    assertThat(ask("K7QM-42PX", mail).status()).isEqualTo(200);
    assertThat(mails("kind")).as("none for ten minutes").hasSize(1);
  }

  @Test
  void a_link_that_was_altered_opens_nothing() throws SQLException {
    ask("K7QM-42PX", mail);
    String link = links().get(0);
    String last = link.endsWith("0") ? "1" : "0";
    assertThat(portal.get(link.substring(0, link.length() - 1) + last).status()).isEqualTo(404);
    assertThat(portal.get("/theo-doi?ma=1").status()).isEqualTo(404);
  }

  @Test
  void the_program_of_a_business_is_told_by_webhook_and_of_nothing_but_what_is_public()
      throws SQLException {
    Answer denied = follow("WRONG");
    assertThat(denied.status()).isEqualTo(404);
    String type = Software.json(follow("K7QM-42PX").body()).getString("eventType");
    assertThat(type).isEqualTo("vn.motcua.case.of.test");
    String[] administrator = Staff.member("Lê Văn A");
    portal.post(
        "/can-bo/tin-nhan/webhook",
        "action=add&note=&url=" + Portal.encoded("http://127.0.0.1:1/") + "&types=" + type,
        administrator);

    for (String event : storyOfTheCase()) {
      software.put(code, message(code, event));
      software.put(code, message(code, event));
    }
    List<String> told = webhooks();
    assertThat(told).hasSize(5);
    assertThat(told.get(1)).contains("\"news\":\"SUPPLEMENT\"", "SUPPLEMENT_REQUESTED", code);
    assertThat(told).allSatisfy(one -> assertThat(one).doesNotContain("CANARY", "Thiếu"));
  }

  private Answer follow(String secret) {
    return portal.send(
        portal
            .request("/api/v1/cases/follows", Staff.program("000.00.04.H20", Role.INTEGRATION))
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    "{\"code\": \"%s\", \"secret\": \"%s\"}".formatted(code, secret))));
  }

  private List<String> webhooks() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement read =
            database.prepareStatement(
                "SELECT payload FROM outbox_message WHERE matter = ? AND channel = 'WEBHOOK'"
                    + " AND kind = 'vn.motcua.case.of.test' ORDER BY id")) {
      read.setString(1, code);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }
}
