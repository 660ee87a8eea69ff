package vn.motcua.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.audit.AuditFault.Kind;

/** Goes along the chain from its beginning and says where it is broken, and how. */
final class AuditCheck {
  private static final int MOST_FAULTS = 100;
  private static final int ROWS_AT_ONCE = 1_000;
  private static final int SECONDS = 600;
  private static final String ALONG =
      "SELECT s.number, s.hash, "
          + AuditTable.COLUMNS
          + " FROM audit_seal s LEFT JOIN audit_entry e ON e.nonce = s.nonce ORDER BY s.number";

  /** Neither sealed nor waiting to be. */
  private static final String BESIDE =
      "SELECT e.id FROM audit_entry e LEFT JOIN audit_seal s ON s.nonce = e.nonce"
          + " LEFT JOIN audit_pending p ON p.nonce = e.nonce"
          + " WHERE s.nonce IS NULL AND p.nonce IS NULL ORDER BY e.id LIMIT 100";

  private final AuditKeys keys;
  private final AuditChain.Head noted;
  private final List<AuditFault> faults = new ArrayList<>();
  private AuditChain.Head last = new AuditChain.Head(0, AuditKeys.BEGINNING);
  private long checked;

  private AuditCheck(AuditKeys keys, AuditChain.Head noted) {
    this.keys = keys;
    this.noted = noted;
  }

  /**
   * Reads all of one moment: what is recorded meanwhile does not matter.
   *
   * @param noted a seal that was kept outside the database; number 0 for none
   */
  static Verification check(Connection connection, AuditKeys keys, AuditChain.Head noted)
      throws SQLException {
    connection.setAutoCommit(false);
    int isolation = connection.getTransactionIsolation();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      return new AuditCheck(keys, noted).check(connection);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(true);
    }
  }

  private Verification check(Connection connection) throws SQLException {
    AuditChain.Head head = AuditChain.head(connection);
    try (PreparedStatement along = connection.prepareStatement(ALONG)) {
      along.setFetchSize(ROWS_AT_ONCE);
      along.setQueryTimeout(SECONDS);
      try (ResultSet row = along.executeQuery()) {
        while (row.next()) {
          step(row);
        }
      }
    }
    if (!head.equals(last) || noted.number() > last.number()) {
      fault(Kind.CUT, last.number());
    }
    try (PreparedStatement beside = connection.prepareStatement(BESIDE);
        ResultSet row = beside.executeQuery()) {
      while (row.next()) {
        fault(Kind.INSERTED, row.getLong(1));
      }
    }
    return new Verification(checked, List.copyOf(faults), last.number() + "-" + last.hash());
  }

  private void step(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    String hash = row.getString("hash");
    boolean follows = number == last.number() + 1;
    String mac = row.getString("mac");
    if (!follows) {
      fault(Kind.SEAL, last.number() + 1);
    }
    if (mac == null) {
      fault(Kind.REMOVED, number);
    } else if (!Objects.equals(genuine(row), mac)) {
      fault(Kind.CHANGED, number);
    } else if (follows && !keys.seal(last.hash(), number, mac).equals(hash)) {
      fault(Kind.SEAL, number);
    }
    if (number == noted.number() && !noted.hash().equals(hash)) {
      fault(Kind.SEAL, number);
    }
    last = new AuditChain.Head(number, hash);
    checked++;
  }

  /** The hash it should have; none when it is not even readable. */
  private String genuine(ResultSet row) throws SQLException {
    try {
      AuditRow entry = AuditTable.read(row);
      String erased = row.getString("erased_mac");
      String mac = Objects.toString(row.getString("mac"), "");
      if (erased == null) {
        return keys.mac(entry);
      }
      boolean gone = entry.who().isEmpty() && entry.id().isEmpty() && entry.reason().isEmpty();
      return gone && keys.remains(entry, mac).equals(erased) ? mac : "";
    } catch (IllegalArgumentException unknownVerb) {
      return "";
    }
  }

  private void fault(Kind kind, long number) {
    if (faults.size() < MOST_FAULTS) {
      faults.add(new AuditFault(kind, number));
    }
  }
}
