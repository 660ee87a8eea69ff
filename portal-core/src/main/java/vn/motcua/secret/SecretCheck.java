package vn.motcua.secret;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.plugin.StartupTask;

/**
 * Finds out at the start, rather than by references that open nothing any more, that this node has
 * another secret than the database was written with; and changes it when the one before is named.
 */
@ApplicationScoped
public class SecretCheck implements StartupTask {
  private static final Logger LOG = Logger.getLogger(SecretCheck.class.getName());

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
    secret.keyedHash("start"); // from now on known without the database
  }

  static void check(Connection connection, PortalSecret secret) throws SQLException {
    String own = PortalSecret.fingerprint(secret.configured());
    SecretTable.addFirst(connection, own);
    Optional<SecretTable.Row> row = SecretTable.find(connection, own);
    if (row.isEmpty()) {
      change(connection, secret, own);
    } else if (secret.previous().isEmpty()
        && SecretTable.removeBefore(connection, row.get().id()) > 0) {
      LOG.info("The secret before this one is not taken any more");
    }
  }

  /** The first node that starts with the new secret; the others go on with the one before. */
  private static void change(Connection connection, PortalSecret secret, String own)
      throws SQLException {
    Optional<SecretTable.Row> before =
        secret.previous().isEmpty()
            ? Optional.empty()
            : SecretTable.find(connection, PortalSecret.fingerprint(secret.previous().get()));
    if (before.isEmpty()) {
      throw new IllegalStateException(
          "portal.secret is not the one this database was written with");
    }
    String root = secret.root(connection).orElseThrow();
    SecretTable.add(
        connection,
        new SecretTable.Row(before.get().id() + 1, PortalSecret.seal(root, secret.configured())),
        own);
    LOG.info("The secret was changed; the one before is taken until a start without it");
  }
}
