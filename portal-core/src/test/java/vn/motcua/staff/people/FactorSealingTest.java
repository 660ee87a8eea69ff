package vn.motcua.staff.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;
import vn.motcua.secret.PortalSecret;

class FactorSealingTest {
  private final FactorSeal seal =
      new FactorSeal(new PortalSecret("thirty-two characters or more, surely"));

  @Test
  void secrets_stored_in_clear_are_encrypted_once_and_open_as_before() throws SQLException {
    String secret = SecondFactor.newSecret();
    MigratedDatabase.empty("staff_session");
    MigratedDatabase.empty("staff_person");
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      connection
          .createStatement()
          .execute(
              "INSERT INTO staff_person (id, name, department, must_change, totp_secret, totp_step,"
                  + " failures, disabled, made_at) VALUES (41, 'Lê Lan', '', 0, '"
                  + secret
                  + "', 0, 0, 0, '2026-01-01'), (42, 'Lê Mai', '', 0, NULL, 0, 0, 0, '2026-01-01')");

      assertThat(FactorSealing.seal(connection, seal)).isEqualTo(1);
      assertThat(FactorSealing.seal(connection, seal)).isZero();

      try (ResultSet row =
          connection
              .createStatement()
              .executeQuery("SELECT totp_secret FROM staff_person WHERE id = 41")) {
        row.next();
        String stored = row.getString(1);
        assertThat(stored).doesNotContain(secret);
        assertThat(seal.open(stored, 41)).isEqualTo(secret);
      }
    }
  }

  @Test
  void one_stored_in_clear_by_an_earlier_version_still_opens() {
    assertThat(seal.open("JBSWY3DPEHPK3PXP", 1)).isEqualTo("JBSWY3DPEHPK3PXP");
  }
}
