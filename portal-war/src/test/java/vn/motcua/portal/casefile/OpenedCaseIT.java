package vn.motcua.portal.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.portal.casefile.Software.event;
import static vn.motcua.portal.casefile.Software.json;
import static vn.motcua.portal.casefile.Software.message;
import static vn.motcua.portal.casefile.Software.newCode;
import static vn.motcua.portal.casefile.Software.received;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;

@AgainstTheDeployedPortal
class OpenedCaseIT {
  private static final String SECRET = "k7qm 42px";

  private final Portal portal = new Portal();
  private final Software software = new Software(Software.INDUSTRY);
  private final String code = newCode();

  @BeforeEach
  void a_case_that_waits_for_papers() {
    String inProcess = event("2", "2026-11-03T08:00", "IN_PROCESS", "\"unit\": \"000.00.02.H20\"");
    String asked =
        event(
            "3",
            "2026-11-05T08:00",
            "SUPPLEMENT_REQUESTED",
            "\"reason\": \"Thiếu hợp đồng\", \"papers\": [{\"name\": \"Bản sao hợp đồng\", \"form\": \"Mẫu 05\"}],"
                + " \"day\": \"2026-12-30\"");
    assertThat(software.put(code, message(code, received(), inProcess, asked)).status())
        .isEqualTo(201);
  }

  private Answer open(String asked, String secret, String path) {
    String body =
        Json.createObjectBuilder().add("code", asked).add("secret", secret).build().toString();
    return portal.send(
        portal
            .request(path, "Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private Answer open(String asked, String secret) {
    return open(asked, secret, "/api/v1/cases/lookup");
  }

  private Answer page(String fields) {
    return portal.post("/ho-so", "code=" + Portal.encoded(code) + fields);
  }

  @Test
  void the_secret_of_the_receipt_opens_timeline_holder_and_what_is_to_be_done() {
    JsonObject details = json(open(code, SECRET).body()).getJsonObject("details");

    assertThat(details.getJsonObject("holder").getString("name")).isEqualTo("Sở Công Thương");
    assertThat(details.getJsonArray("timeline")).hasSize(3);
    JsonObject supplement = details.getJsonArray("supplements").getJsonObject(0);
    assertThat(supplement.getJsonArray("papers").getJsonObject(0).getString("form"))
        .isEqualTo("Mẫu 05");
    assertThat(supplement.getString("dueOn")).isEqualTo("2026-12-30");
    assertThat(details.getJsonObject("promise").getInt("of")).isEqualTo(15);
    assertThat(page("&secret=" + Portal.encoded(SECRET)).body())
        .contains("Bản sao hợp đồng", "Sở Công Thương", "30/12/2026", "Thiếu hợp đồng");
  }

  @Test
  void an_unknown_code_a_wrong_secret_and_a_locked_case_are_answered_alike() {
    String locked = newCode();
    software.put(locked, message(locked, received()));
    for (int i = 0; i < 6; i++) {
      open(locked, "WRONG" + i);
    }
    List<Answer> answers =
        List.of(open(newCode(), SECRET), open(code, "WRONG"), open(locked, SECRET));

    assertThat(answers).extracting(Answer::status).containsOnly(404);
    assertThat(answers)
        .extracting(answer -> answer.body().replaceAll("urn:mot-cua:request:\\w+", ""))
        .containsOnly(answers.get(0).body().replaceAll("urn:mot-cua:request:\\w+", ""));
    assertThat(answers.get(0).problem(404).type()).endsWith(":reference-refused");
  }

  @Test
  void no_answer_names_applicant_phone_officer_or_note() {
    List<Answer> answers =
        List.of(
            portal.lookUp(code),
            open(code, SECRET),
            page(""),
            page("&secret=" + Portal.encoded(SECRET)),
            portal.post("/tra-cuu-nhieu-ho-so", "codes=" + code),
            portal.post("/api/v1/cases/lookups.csv", "codes=" + code),
            portal.send(
                portal
                    .request("/api/v1/cases/lookups", "Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"codes\": [\"" + code + "\"]}"))));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .allSatisfy(
            answer ->
                assertThat(answer.body().toLowerCase(Locale.ROOT))
                    .contains(code.toLowerCase(Locale.ROOT))
                    .doesNotContain("canary", "0912555777", "912 555", "k7qm42px"));
    assertThat(portal.lookUp(code).body()).doesNotContain("Thiếu hợp đồng", "Bản sao");
  }

  @Test
  void six_digits_sent_to_the_phone_on_file_open_the_case_too() throws SQLException {
    assertThat(open(code, "", "/api/v1/cases/codes").status()).isEqualTo(202);
    assertThat(open(newCode(), "", "/api/v1/cases/codes").status()).isEqualTo(202);
    assertThat(open(code, "", "/api/v1/cases/codes").status()).isEqualTo(202); // none in a minute

    List<String> sent = sms();
    assertThat(sent).hasSize(1);
    Matcher digits = Pattern.compile("\\b\\d{6}\\b").matcher(sent.get(0));
    assertThat(digits.find()).isTrue();
    assertThat(open(code, digits.group()).status()).isEqualTo(200);
    assertThat(open(code, digits.group().equals("000000") ? "111111" : "000000").status())
        .isEqualTo(404);
  }

  private List<String> sms() throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection database = DeployedPortal.connect();
        PreparedStatement read =
            database.prepareStatement("SELECT title FROM outbox_message WHERE matter = ?")) {
      read.setString(1, code);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    }
    return found;
  }

  @Test
  void a_page_says_how_fresh_it_is_and_when_the_software_of_the_agency_is_silent()
      throws SQLException {
    assertThat(page("").body()).contains("Vừa cập nhật").doesNotContain("notice warn");
    String silent = newCode("000.00.03.H20");
    new Software("000.00.03.H20").put(silent, message(silent, received()));
    try (Connection database = DeployedPortal.connect()) {
      for (String longAgo :
          List.of(
              "UPDATE case_feed SET told_at = '2026-01-05' WHERE agency = '000.00.03.H20'",
              "UPDATE case_file SET told_at = '2026-01-05' WHERE code = '" + silent + "'")) {
        database.createStatement().executeUpdate(longAgo);
      }
    }
    Wait.until(
        "this node has seen that",
        Duration.ofSeconds(30),
        () -> portal.lookUp(silent).body().contains("\"feedSilent\":true"));
    assertThat(portal.post("/ho-so", "code=" + silent).body())
        .contains("notice warn", "05/01/2026");
  }

  @Test
  void many_codes_give_a_table_and_a_file_that_spreadsheets_open() {
    Answer table = portal.post("/tra-cuu-nhieu-ho-so", "codes=" + code + "%0Anonsense");
    assertThat(table.body()).contains(code, "nonsense", "23/11/2026");
    Answer file = portal.post("/api/v1/cases/lookups.csv", "codes=" + code + "%0A%3Dnonsense");
    assertThat(file.header("Content-Disposition")).contains("ho-so.csv");
    assertThat(file.body()).startsWith("\uFEFF").contains("\"" + code + "\"", "\"'=nonsense\"");
    assertThat(portal.post("/tra-cuu-nhieu-ho-so", "codes=").status()).isEqualTo(400);
    assertThat(portal.post("/tra-cuu-nhieu-ho-so", "codes=" + "a,".repeat(1)).status())
        .isEqualTo(200);
  }
}
