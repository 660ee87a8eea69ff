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

  private static final String REFUSED =
      "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The audit is only ever added to'";

  /** The personal part may go when its time is over, once and with nothing else. */
  private static final String BUT_ERASURE =
      "IF OLD.erased_mac IS NOT NULL OR NEW.erased_mac IS NULL OR NEW.who <> ''"
          + " OR NEW.object_id <> '' OR NEW.reason <> '' OR NEW.id <> OLD.id"
          + " OR NEW.nonce <> OLD.nonce OR NEW.at <> OLD.at OR NEW.verb <> OLD.verb"
          + " OR NEW.object <> OLD.object OR NOT NEW.before_hash <=> OLD.before_hash"
          + " OR NOT NEW.after_hash <=> OLD.after_hash OR NEW.mac <> OLD.mac THEN "
          + REFUSED
          + "; END IF";

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
        boolean erasable = table.equals("audit_entry") && change.equals("UPDATE");
        try (Statement make = connection.createStatement()) {
          make.execute(
              "CREATE OR REPLACE TRIGGER %s BEFORE %s ON %s FOR EACH ROW %s"
                  .formatted(name, change, table, erasable ? BUT_ERASURE : REFUSED));
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
