package vn.motcua.secret;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.motcua.plugin.StartupTask;

/**
 * Finds out at the start, rather than by references that open nothing any more, that this node has
 * another secret than the database was written with.
 */
@ApplicationScoped
public class SecretCheck implements StartupTask {
  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;

  @Override
  public int order() {
    return 5;
  }

  @Override
  public String description() {
    return "comparing the secret with the database's";
  }

  @Override
  public void run() throws SQLException {
    try (Connection connection = database.getConnection()) {
      check(connection, secret);
    }
  }

  static void check(Connection connection, PortalSecret secret) throws SQLException {
    String own = secret.keyedHash("fingerprint").hex("portal.secret");
    try (PreparedStatement first =
        connection.prepareStatement(
            "INSERT IGNORE INTO portal_secret (id, fingerprint) VALUES (1, ?)")) {
      first.setString(1, own);
      first.executeUpdate();
    }
    try (PreparedStatement read =
            connection.prepareStatement("SELECT fingerprint FROM portal_secret WHERE id = 1");
        ResultSet row = read.executeQuery()) {
      if (!row.next() || !row.getString(1).equals(own)) {
        throw new IllegalStateException(
            "portal.secret is not the one this database was written with");
      }
    }
  }
}
