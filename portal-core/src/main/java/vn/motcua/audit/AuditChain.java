package vn.motcua.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals what was recorded: gives each entry a number and a hash over it and all before it. One node
 * at a time does it, which a locked row decides; recording itself never waits for that lock.
 */
final class AuditChain {
  private static final Logger LOG = Logger.getLogger(AuditChain.class.getName());
  private static final int BATCH = 500;
  private static final int SECONDS = 20;

  /** The last seal. */
  record Head(long number, String hash) {}

  private record Waiting(long nonce, String mac, boolean genuine) {}

  private AuditChain() {}

  /** Seals some of what waits; returns how much, 0 also when another node is at it. */
  static int seal(Connection connection, AuditKeys keys) throws SQLException {
    connection.setAutoCommit(false);
    try {
      int sealed = sealUnderLock(connection, keys);
      connection.commit();
      return sealed;
    } catch (SQLException | RuntimeException failed) {
      connection.rollback();
      throw failed;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private static int sealUnderLock(Connection connection, AuditKeys keys) throws SQLException {
    List<Head> lock = heads(connection, " FOR UPDATE SKIP LOCKED");
    if (lock.isEmpty()) {
      return 0;
    }
    Head head = lock.get(0);
    List<Waiting> waiting = waiting(connection, keys);
    try (PreparedStatement seal =
            connection.prepareStatement(
                "INSERT INTO audit_seal (number, nonce, hash) VALUES (?, ?, ?)");
        PreparedStatement done =
            connection.prepareStatement("DELETE FROM audit_pending WHERE nonce = ?")) {
      for (Waiting entry : waiting) {
        done.setLong(1, entry.nonce());
        done.addBatch();
        if (!entry.genuine()) {
          LOG.log(Level.SEVERE, "Audit entry {0} was not written by the portal", entry.nonce());
          continue;
        }
        long number = head.number() + 1;
        head = new Head(number, keys.seal(head.hash(), number, entry.mac()));
        seal.setLong(1, number);
        seal.setLong(2, entry.nonce());
        seal.setString(3, head.hash());
        seal.addBatch();
      }
      if (!waiting.isEmpty()) {
        seal.executeBatch();
        done.executeBatch();
        move(connection, head);
      }
    }
    return waiting.size();
  }

  static Head head(Connection connection) throws SQLException {
    List<Head> heads = heads(connection, "");
    return heads.isEmpty() ? new Head(-1, "") : heads.get(0);
  }

  private static List<Head> heads(Connection connection, String lock) throws SQLException {
    List<Head> heads = new ArrayList<>();
    try (PreparedStatement read =
        connection.prepareStatement("SELECT number, hash FROM audit_head WHERE id = 1" + lock)) {
      read.setQueryTimeout(SECONDS);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          heads.add(new Head(row.getLong(1), row.getString(2)));
        }
      }
    }
    return heads;
  }

  private static List<Waiting> waiting(Connection connection, AuditKeys keys) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (PreparedStatement read =
        connection.prepareStatement(
            "SELECT "
                + AuditTable.COLUMNS
                + " FROM audit_pending p JOIN audit_entry e ON e.nonce = p.nonce"
                + " ORDER BY e.id LIMIT "
                + BATCH)) {
      read.setQueryTimeout(SECONDS);
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          AuditRow entry = AuditTable.read(row);
          String mac = row.getString("mac");
          waiting.add(new Waiting(entry.nonce(), mac, keys.mac(entry).equals(mac)));
        }
      }
    }
    return waiting;
  }

  private static void move(Connection connection, Head head) throws SQLException {
    try (PreparedStatement move =
        connection.prepareStatement("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1")) {
      move.setLong(1, head.number());
      move.setString(2, head.hash());
      move.executeUpdate();
    }
  }
}
