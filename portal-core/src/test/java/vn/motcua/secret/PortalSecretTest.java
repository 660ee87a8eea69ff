package vn.motcua.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;

class PortalSecretTest {
  private static final String ONE = "0123456789abcdef0123456789abcdef";

  @Test
  void keys_differ_by_secret_and_purpose_and_hashes_by_where_parts_end() {
    KeyedHash hash = new PortalSecret(ONE).keyedHash("a");
    assertThat(hash.hex("x", "y")).isEqualTo(new PortalSecret(ONE).keyedHash("a").hex("x", "y"));
    assertThat(hash.hex("x", "y"))
        .isNotEqualTo(hash.hex("xy"))
        .isNotEqualTo(hash.hex("", "xy"))
        .isNotEqualTo(new PortalSecret(ONE).keyedHash("b").hex("x", "y"))
        .isNotEqualTo(new PortalSecret(ONE + "!").keyedHash("a").hex("x", "y"));
  }

  @Test
  void no_secret_and_one_that_can_be_guessed_are_refused() {
    assertThatThrownBy(() -> new PortalSecret().keyedHash("a")).hasMessageContaining("not set");
    assertThatThrownBy(() -> new PortalSecret("changeit").keyedHash("a"))
        .hasMessageContaining("shorter than 32");
  }

  @Test
  void a_node_with_another_secret_than_the_database_does_not_start() throws SQLException {
    MigratedDatabase.empty("portal_secret");
    try (Connection connection = MigratedDatabase.shared().getConnection()) {
      SecretCheck.check(connection, new PortalSecret(ONE));
      SecretCheck.check(connection, new PortalSecret(ONE));
      assertThatThrownBy(() -> SecretCheck.check(connection, new PortalSecret(ONE + "!")))
          .hasMessageContaining("not the one this database was written with");
    }
  }
}
