package vn.motcua.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.privacy.retention.Due;

/**
 * The personal part of sealed entries, taken away. The hash of the whole entry stays, so the chain
 * does too; a second one over what is left shows that the portal did it, and when nothing else was
 * changed. An entry that somebody altered is evidence, and stays as it is.
 */
final class AuditErasure {
  private static final Logger LOG = Logger.getLogger(AuditErasure.class.getName());
  private static final int EXAMPLES = 5;
  private static final int SECONDS = 60;
  private static final String OLD =
      " FROM audit_entry e JOIN audit_seal s ON s.nonce = e.nonce"
          + " WHERE e.at < ? AND e.erased_mac IS NULL";

  private record Remains(AuditRow entry, String mac) {}

  private AuditErasure() {}

  static Due due(Connection connection, Instant before) throws SQLException {
    List<String> examples = new ArrayList<>();
    try (PreparedStatement find =
            prepared(
                connection, "SELECT s.number" + OLD + " ORDER BY e.at LIMIT " + EXAMPLES, before);
        ResultSet row = find.executeQuery()) {
      while (row.next()) {
        examples.add("audit " + row.getLong(1));
      }
    }
    try (PreparedStatement count =
            prepared(connection, "SELECT COUNT(*), MIN(e.at)" + OLD, before);
        ResultSet row = count.executeQuery()) {
      row.next();
      Optional<Instant> oldest =
          Optional.ofNullable(row.getObject(2, LocalDateTime.class))
              .map(stored -> stored.toInstant(ZoneOffset.UTC));
      return new Due(row.getLong(1), oldest, examples);
    }
  }

  static int erase(Connection connection, AuditKeys keys, Instant before, int atMost)
      throws SQLException {
    List<Remains> old = new ArrayList<>();
    try (PreparedStatement find =
            prepared(
                connection,
                "SELECT "
                    + AuditTable.COLUMNS
                    + OLD
                    + " ORDER BY e.at LIMIT "
                    + atMost
                    + " FOR UPDATE",
                before);
        ResultSet row = find.executeQuery()) {
      while (row.next()) {
        old.add(new Remains(AuditTable.read(row), row.getString("mac")));
      }
    }
    int erased = 0;
    try (PreparedStatement erase =
        connection.prepareStatement(
            "UPDATE audit_entry SET who = '', object_id = '', reason = '', erased_mac = ?"
                + " WHERE nonce = ?")) {
      for (Remains each : old) {
        if (!keys.mac(each.entry()).equals(each.mac())) {
          LOG.log(Level.SEVERE, "Audit entry {0} was altered and stays", each.entry().nonce());
          continue;
        }
        erase.setString(1, keys.remains(each.entry(), each.mac()));
        erase.setLong(2, each.entry().nonce());
        erased += erase.executeUpdate();
      }
    }
    return erased;
  }

  private static PreparedStatement prepared(Connection connection, String sql, Instant before)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(SECONDS);
    statement.setObject(1, LocalDateTime.ofInstant(before, ZoneOffset.UTC));
    return statement;
  }
}
