package vn.motcua.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.DocumentedDefaults;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Answer;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.Staff;
import vn.motcua.privacy.PersonalField;
import vn.motcua.privacy.PersonalFields;
import vn.motcua.privacy.Processing;
import vn.motcua.staff.Role;

@AgainstTheDeployedPortal
class RegisterIT {
  private static final String REGISTER = "/can-bo/du-lieu-ca-nhan";

  private final Portal portal = new Portal();
  private final PersonalFields fields = new PersonalFields();

  private static Map<String, Set<String>> schema() throws SQLException {
    Map<String, Set<String>> columns = new TreeMap<>();
    try (Connection database = DeployedPortal.connect();
        ResultSet row =
            database
                .createStatement()
                .executeQuery(
                    "SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'")) {
      while (row.next()) {
        columns.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
      }
    }
    return columns;
  }

  @Test
  void every_column_of_the_real_schema_is_declared_and_no_other() throws SQLException {
    Map<String, Set<String>> schema = schema();

    assertThat(schema).containsKeys("staff_person", "case_file", "procedure_");
    assertThat(fields.declared())
        .as("declare it in META-INF/privacy/<feature>.properties; CONTRIBUTING.md says how")
        .isEqualTo(schema);
  }

  @Test
  void every_period_the_register_names_is_a_setting_that_is_documented() {
    ConfigSource defaults = new DocumentedDefaults();

    assertThat(fields.all())
        .extracting(field -> field.processing().retention())
        .filteredOn(kind -> !kind.equals(Processing.UNTIL_USED))
        .allSatisfy(
            kind ->
                assertThat(defaults.getValue("portal.retention." + kind))
                    .as("portal.retention.%s in config/portal.properties", kind)
                    .isNotNull());
  }

  @Test
  void administrators_leaders_and_auditors_of_all_departments_read_it_in_both_languages() {
    PersonalField one = fields.all().get(0);
    for (Role role : new Role[] {Role.ADMINISTRATOR, Role.LEADER, Role.AUDITOR}) {
      String[] member = Staff.member("", role);
      for (String language : new String[] {"vi", "en"}) {
        Answer page = portal.get(REGISTER + "?lang=" + language, member);
        assertThat(page.status()).as("%s", role).isEqualTo(200);
        assertThat(page.body()).contains(one.table(), "lang=\"" + language + "\"");
        assertThat(page.body()).doesNotContain("???", "privacy.");
      }
      assertThat(portal.get(REGISTER + "/so-dang-ky.csv", member).status()).isEqualTo(200);
    }
    String[] ofOne = Staff.member("000.00.02.H20", Role.ADMINISTRATOR);
    assertThat(portal.get(REGISTER + "/so-dang-ky.csv", ofOne).status()).isEqualTo(403);
    assertThat(portal.get(REGISTER + "/so-dang-ky.csv").status()).isEqualTo(401);
  }

  @Test
  void the_file_has_a_line_for_every_personal_column() {
    Answer file = portal.get(REGISTER + "/so-dang-ky.csv", Staff.member("", Role.AUDITOR));

    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.body().lines()).hasSize(fields.all().size() + 1);
    assertThat(file.body()).contains("\"outbox_message.recipient\"", "6 tháng", "Quản trị viên");
  }

  @Test
  void the_privacy_notice_says_in_both_languages_what_is_kept_of_citizens_and_how_to_ask() {
    Answer page = portal.get("/quyen-rieng-tu");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("72 giờ", "Gửi thư, tin nhắn, thông báo", "6 tháng", "Tệp đính kèm")
        .doesNotContain("Tài khoản và quyền của cán bộ", "privacy.", "???");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(portal.get("/quyen-rieng-tu?lang=en").body())
        .contains("72 hours", "6 months")
        .doesNotContain("privacy.", "???");
    assertThat(portal.get("/").body()).contains("href=\"/quyen-rieng-tu\"");
  }
}
