package vn.motcua.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.motcua.plugin.MigratedDatabase;

class PortalSecretTest {
  private static final String ONE = "0123456789abcdef0123456789abcdef";
  private static final String TWO = "second secret of thirty-two letters";
  private static final String THREE = "third secret, of thirty-two letters";

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

  @Test
  void a_secret_is_changed_node_by_node_and_what_was_hashed_and_sealed_before_still_opens()
      throws SQLException {
    MigratedDatabase.empty("portal_secret");
    DataSource database = MigratedDatabase.shared();
    try (Connection connection = database.getConnection()) {
      PortalSecret first = new PortalSecret(ONE, null, database);
      SecretCheck.check(connection, first);
      String hash = first.keyedHash("a").hex("x");
      String sealed = first.sealedText("b").seal("y", "me");

      PortalSecret second = new PortalSecret(TWO, ONE, database);
      assertThat(second.keyedHash("a").hex("x")).as("before it was changed").isEqualTo(hash);
      SecretCheck.check(connection, second);
      assertThat(second.keyedHash("a").hex("x")).isEqualTo(hash);
      assertThat(second.sealedText("b").open(sealed, "me")).isEqualTo("y");
      SecretCheck.check(connection, new PortalSecret(ONE, null, database)); // not changed there yet
      SecretCheck.check(connection, new PortalSecret(TWO, ONE, database));

      SecretCheck.check(connection, new PortalSecret(TWO, null, database));
      assertThatThrownBy(() -> SecretCheck.check(connection, new PortalSecret(ONE, null, database)))
          .as("the old secret opens nothing any more")
          .hasMessageContaining("not the one this database was written with");

      SecretCheck.check(connection, new PortalSecret(THREE, TWO, database));
      SecretCheck.check(connection, new PortalSecret(THREE, null, database));
      PortalSecret third = new PortalSecret(THREE, null, database);
      assertThat(third.keyedHash("a").hex("x")).isEqualTo(hash);
      assertThat(third.sealedText("b").open(sealed, "me")).isEqualTo("y");
    } finally {
      MigratedDatabase.empty("portal_secret");
    }
  }

  @Test
  void a_secret_is_changed_only_by_who_knows_the_one_before() throws SQLException {
    MigratedDatabase.empty("portal_secret");
    DataSource database = MigratedDatabase.shared();
    try (Connection connection = database.getConnection()) {
      SecretCheck.check(connection, new PortalSecret(ONE, null, database));
      assertThatThrownBy(
              () -> SecretCheck.check(connection, new PortalSecret(TWO, THREE, database)))
          .hasMessageContaining("not the one this database was written with");
    } finally {
      MigratedDatabase.empty("portal_secret");
    }
  }
}
