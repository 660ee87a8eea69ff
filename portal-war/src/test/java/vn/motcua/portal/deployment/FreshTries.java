package vn.motcua.portal.deployment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Forgets the wrong secrets earlier classes have tried: all tests come from one address, and
 * together they would have to wait like somebody who guesses.
 */
final class FreshTries implements BeforeAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    try (Connection database = DeployedPortal.connect();
        Statement statement = database.createStatement()) {
      statement.executeUpdate("DELETE FROM secret_try");
    }
  }
}
