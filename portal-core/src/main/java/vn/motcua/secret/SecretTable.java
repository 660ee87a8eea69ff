package vn.motcua.secret;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The secrets that are taken at present, by their fingerprints. */
final class SecretTable {
  private SecretTable() {}

  /**
   * One of them.
   *
   * @param sealedRoot what keys are made from, or null when that is the secret itself
   */
  record Row(int id, @Nullable String sealedRoot) {}

  static Optional<Row> find(Connection connection, String fingerprint) throws SQLException {
    try (PreparedStatement find =
        connection.prepareStatement(
            "SELECT id, sealed_root FROM portal_secret WHERE fingerprint = ?")) {
      find.setString(1, fingerprint);
      try (ResultSet row = find.executeQuery()) {
        return row.next()
            ? Optional.of(new Row(row.getInt(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  /** Of an empty database; of two nodes that do it at once, one. */
  static void addFirst(Connection connection, String fingerprint) throws SQLException {
    try (PreparedStatement first =
        connection.prepareStatement(
            "INSERT IGNORE INTO portal_secret (id, fingerprint) SELECT 1, ? FROM DUAL"
                + " WHERE NOT EXISTS (SELECT 1 FROM portal_secret)")) {
      first.setString(1, fingerprint);
      first.executeUpdate();
    }
  }

  static void add(Connection connection, Row row, String fingerprint) throws SQLException {
    try (PreparedStatement next =
        connection.prepareStatement(
            "INSERT IGNORE INTO portal_secret (id, fingerprint, sealed_root) VALUES (?, ?, ?)")) {
      next.setInt(1, row.id());
      next.setString(2, fingerprint);
      next.setString(3, row.sealedRoot());
      next.executeUpdate();
    }
  }

  /** Returns how many. */
  static int removeBefore(Connection connection, int id) throws SQLException {
    try (PreparedStatement old =
        connection.prepareStatement("DELETE FROM portal_secret WHERE id < ?")) {
      old.setInt(1, id);
      return old.executeUpdate();
    }
  }
}
