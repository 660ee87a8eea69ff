package vn.motcua.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import vn.motcua.privacy.request.PersonalRecord;
import vn.motcua.privacy.request.PersonalRecords;
import vn.motcua.privacy.request.Sought;

/** The messages somebody got, found by where they were sent and what they were about. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class OutboxRecords implements PersonalRecords {
  private static final String MESSAGES = "SELECT * FROM outbox_message WHERE recipient <> '' AND ";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Override
  public String feature() {
    return "outbox";
  }

  @Override
  public List<PersonalRecord> find(Sought person, int atMost) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection ->
                new Sql(connection)
                    .list(
                        MESSAGES
                            + "((channel <> 'WEBHOOK' AND recipient IN (?, ?) AND recipient <> '')"
                            + " OR (matter = ? AND matter <> '')) ORDER BY id DESC LIMIT "
                            + atMost,
                        OutboxRecords::read,
                        person.mail(),
                        person.phone(),
                        person.code()));
  }

  @Override
  public Optional<PersonalRecord> find(String id) {
    return em.unwrap(Session.class)
        .doReturningWork(
            connection ->
                new Sql(connection)
                    .first(
                        MESSAGES + "id = ? FOR UPDATE", OutboxRecords::read, Long.parseLong(id)));
  }

  private static PersonalRecord read(ResultSet row) throws SQLException {
    Map<String, String> data = new LinkedHashMap<>();
    for (String column : List.of("channel", "recipient", "title", "matter", "payload", "state")) {
      data.put(column, row.getString(column));
    }
    boolean sending = row.getString("state").equals(MessageState.SENDING.name());
    return new PersonalRecord(
        row.getString("id"),
        "privacy.record.outbox",
        Sql.moment(row, "created_at"),
        data,
        sending ? "privacy.keep.sending" : "");
  }

  @Override
  public void erase(String id) {
    em.unwrap(Session.class)
        .doWork(
            connection -> {
              Sql sql = new Sql(connection);
              long message = Long.parseLong(id);
              sql.update(
                  "UPDATE outbox_message " + OutboxAnonymiser.EMPTIED + " WHERE id = ?", message);
              sql.update("UPDATE outbox_history SET detail = '' WHERE message_id = ?", message);
            });
  }
}
