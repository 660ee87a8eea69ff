package vn.motcua.reference;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Issued references, by hash only. */
final class ReferenceTable {
  private static final int SECONDS = 5;

  /** One row of one shape, whether there is such a reference or not: a decoy stands in for it. */
  private static final String FIND =
      """
      SELECT r.hash IS NOT NULL, IF(r.hash IS NULL, d.factor, r.factor),
        IF(r.hash IS NULL, d.subject, r.subject)
      FROM public_reference d LEFT JOIN public_reference r ON r.hash = ?
      WHERE d.id = 1
      """;

  /**
   * What is stored; of the decoy when it is not known.
   *
   * @param same whether the factor is the one given; told in the same time if not
   */
  record Row(boolean known, boolean same, long subject) {}

  private ReferenceTable() {}

  static void add(Connection connection, byte[] hash, byte[] factor, String kind, long subject)
      throws SQLException {
    try (PreparedStatement add =
        connection.prepareStatement(
            "INSERT INTO public_reference (hash, factor, kind, subject) VALUES (?, ?, ?, ?)")) {
      add.setQueryTimeout(SECONDS);
      add.setBytes(1, hash);
      add.setBytes(2, factor);
      add.setString(3, kind);
      add.setLong(4, subject);
      add.executeUpdate();
    }
  }

  static void remove(Connection connection, String kind, long subject) throws SQLException {
    try (PreparedStatement remove =
        connection.prepareStatement(
            "DELETE FROM public_reference WHERE kind = ? AND subject = ?")) {
      remove.setQueryTimeout(SECONDS);
      remove.setString(1, kind);
      remove.setLong(2, subject);
      remove.executeUpdate();
    }
  }

  static Row find(Connection connection, byte[] hash, byte[] factor) throws SQLException {
    try (PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setQueryTimeout(SECONDS);
      find.setBytes(1, hash);
      try (ResultSet row = find.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("The decoy is missing from public_reference");
        }
        boolean same = MessageDigest.isEqual(row.getBytes(2), factor);
        return new Row(row.getBoolean(1), same, row.getLong(3));
      }
    }
  }
}
