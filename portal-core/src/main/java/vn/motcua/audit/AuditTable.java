package vn.motcua.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Entries in the database. Written without waiting for anybody: the chain is made afterwards. */
final class AuditTable {
  static final String COLUMNS =
      "e.nonce, e.at, e.who, e.verb, e.object, e.object_id, e.reason, e.before_hash, e.after_hash,"
          + " e.mac, e.erased_mac";

  private static final int SECONDS = 10;
  private static final String ADD =
      "INSERT INTO audit_entry (nonce, at, who, verb, object, object_id, reason, before_hash,"
          + " after_hash, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private AuditTable() {}

  static void add(Connection connection, List<AuditRow> rows, AuditKeys keys) throws SQLException {
    try (PreparedStatement entry = connection.prepareStatement(ADD);
        PreparedStatement pending =
            connection.prepareStatement("INSERT INTO audit_pending (nonce) VALUES (?)")) {
      entry.setQueryTimeout(SECONDS);
      pending.setQueryTimeout(SECONDS);
      for (AuditRow row : rows) {
        entry.setLong(1, row.nonce());
        entry.setObject(2, LocalDateTime.ofInstant(row.at(), ZoneOffset.UTC));
        entry.setString(3, row.who());
        entry.setString(4, row.verb().name());
        entry.setString(5, row.object());
        entry.setString(6, row.id());
        entry.setString(7, row.reason());
        entry.setString(8, row.before());
        entry.setString(9, row.after());
        entry.setString(10, keys.mac(row));
        entry.addBatch();
        pending.setLong(1, row.nonce());
        pending.addBatch();
      }
      entry.executeBatch();
      pending.executeBatch();
    }
  }

  static AuditRow read(ResultSet row) throws SQLException {
    return new AuditRow(
        row.getLong("nonce"),
        instant(row),
        row.getString("who"),
        AuditVerb.valueOf(row.getString("verb")),
        row.getString("object"),
        row.getString("object_id"),
        row.getString("reason"),
        row.getString("before_hash"),
        row.getString("after_hash"));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }
}
