package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;

/** A server that slept over midnight tells the day's procedures, not those of the evening. */
@AgainstTheDeployedPortal
class DayChangeIT {
  private static final LocalDate BEGUN = LocalDate.of(2020, 1, 1);
  private static final LocalDate CUT = LocalDate.of(2021, 1, 1);
  private static final LocalDate FAR_AWAY = LocalDate.of(2099, 1, 1);

  private final Portal portal = new Portal();

  private static String line(String code, String kind, LocalDate from, int days) {
    return TestLines.procedure(code, "Thủ tục đổi lúc nửa đêm " + code)
        .add(
            "methods",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("channel", "TRUC_TIEP")
                        .add("duration", days)
                        .add("unit", "WORKING_DAY")))
        .add(
            "publication",
            Json.createObjectBuilder()
                .add("number", kind + "/QĐ-UBND")
                .add("effectiveFrom", from.toString())
                .add("kind", kind))
        .build()
        .toString();
  }

  /** The day of a decision comes, and nobody looks at the calendar. */
  private static void moved(String code, String decision, LocalDate to) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        PreparedStatement update =
            database.prepareStatement(
                "UPDATE procedure_version v JOIN procedure_ p ON p.id = v.procedure_id"
                    + " SET v.effective_from = ? WHERE p.code = ? AND v.decision_number = ?")) {
      update.setDate(1, Date.valueOf(to));
      update.setString(2, code);
      update.setString(3, decision);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  void a_repeal_whose_day_has_come_is_told_by_page_and_interface() throws Exception {
    String code = "9.930001";
    portal.importProcedures(
        TestLines.file(line(code, "PUBLISH", BEGUN, 15), line(code, "REPEAL", FAR_AWAY, 15)));
    assertThat(portal.procedure(code).status()).isEqualTo("PUBLISHED");
    assertThat(portal.get("/thu-tuc/" + code).body()).doesNotContain("class=\"notice error\"");

    moved(code, "REPEAL/QĐ-UBND", CUT);
    try {
      assertThat(portal.procedure(code).status()).isEqualTo("REPEALED");
      assertThat(portal.procedure(code, BEGUN).status()).isEqualTo("REPEALED");
      for (String day : List.of("", "?at=" + BEGUN)) {
        assertThat(portal.get("/thu-tuc/" + code + day).body())
            .contains("Không còn áp dụng từ ngày 01/01/2021 theo quyết định REPEAL/QĐ-UBND");
      }
    } finally {
      moved(code, "REPEAL/QĐ-UBND", FAR_AWAY);
    }
  }

  @Test
  void a_shorter_time_limit_holds_from_its_day_and_the_old_one_before() throws Exception {
    String code = "9.930002";
    portal.importProcedures(
        TestLines.file(line(code, "PUBLISH", BEGUN, 20), line(code, "AMEND", FAR_AWAY, 15)));
    assertThat(portal.procedure(code).by("COUNTER").duration()).isEqualTo(20);

    moved(code, "AMEND/QĐ-UBND", CUT);
    try {
      assertThat(portal.procedure(code).by("COUNTER").duration()).isEqualTo(15);
      assertThat(portal.procedure(code, CUT).by("COUNTER").duration()).isEqualTo(15);
      assertThat(portal.procedure(code, CUT.minusDays(1)).by("COUNTER").duration()).isEqualTo(20);
    } finally {
      moved(code, "AMEND/QĐ-UBND", FAR_AWAY);
    }
  }
}
