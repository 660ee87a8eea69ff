package vn.motcua.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.plugin.StartupTask;

/**
 * Has the database itself refuse to change or remove entries, where the portal's user may make
 * triggers. Not a migration: an installation whose user may not works without.
 */
@ApplicationScoped
public class AuditGuard implements StartupTask {
  private static final Logger LOG = Logger.getLogger(AuditGuard.class.getName());

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Override
  public int order() {
    return 6;
  }

  @Override
  public String description() {
    return "having the database guard the audit";
  }

  @Override
  public void run() throws SQLException {
    try (Connection connection = database.getConnection()) {
      guard(connection);
    }
  }

  static void guard(Connection connection) throws SQLException {
    for (String table : List.of("audit_entry", "audit_seal")) {
      for (String change : List.of("UPDATE", "DELETE")) {
        String name = table + "_no_" + change.toLowerCase(Locale.ROOT);
        try (Statement make = connection.createStatement()) {
          make.execute(
              "CREATE TRIGGER IF NOT EXISTS %s BEFORE %s ON %s FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is only ever added to'"
                  .formatted(name, change, table));
        } catch (SQLException refused) {
          LOG.warning(
              "The database does not guard the audit (may its user make triggers?): "
                  + refused.getMessage());
          return;
        }
      }
    }
  }
}
