package vn.motcua.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import vn.motcua.privacy.request.PersonalRecord;
import vn.motcua.privacy.request.PersonalRecords;
import vn.motcua.privacy.request.Sought;

/** What somebody of the staff did; kept until its period is over, whatever they ask. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class AuditRecords implements PersonalRecords {
  private static final String ENTRIES =
      "SELECT " + AuditTable.COLUMNS + " FROM audit_entry e WHERE e.who <> '' AND ";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  public String feature() {
    return "audit";
  }

  @Override
  public List<PersonalRecord> find(Sought person, int atMost) {
    return read("e.who = ? ORDER BY e.at DESC LIMIT " + atMost, person.name());
  }

  @Override
  public Optional<PersonalRecord> find(String id) {
    return read("e.nonce = ?", id).stream().findFirst();
  }

  private List<PersonalRecord> read(String where, String value) {
    return em.unwrap(Session.class).doReturningWork(c -> read(c, where, value));
  }

  private static List<PersonalRecord> read(Connection connection, String where, String value)
      throws SQLException {
    List<PersonalRecord> found = new ArrayList<>();
    try (PreparedStatement find = connection.prepareStatement(ENTRIES + where)) {
      find.setString(1, value);
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          found.add(record(AuditTable.read(row)));
        }
      }
    }
    return found;
  }

  private static PersonalRecord record(AuditRow entry) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("who", entry.who());
    data.put("verb", entry.verb().name());
    data.put("object", entry.object() + " " + entry.id());
    data.put("reason", entry.reason());
    return new PersonalRecord(
        "" + entry.nonce(), "privacy.record.audit", entry.at(), data, "privacy.keep.audit");
  }

  @Override
  public void erase(String id) {
    throw new IllegalStateException("The audit is kept for its period");
  }
}
