package vn.motcua.privacy.request;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/**
 * {@link PersonalRecords} for which one table and single statements are enough; a bean says which.
 */
@Transactional(TxType.MANDATORY)
public abstract class RowRecords implements PersonalRecords {
  private static final int SECONDS = 30;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * What a bean is about; all SQL is written in code, never typed.
   *
   * @param table as after FROM, joins included
   * @param what key of the words for a record
   * @param id the column that names a record
   * @param at the column since when
   * @param columns all that is personal
   * @param name the column compared with the name; empty for none, as with the next three
   * @param phone compared in both ways of writing it
   * @param kept SQL that gives the key of the words for why a record must be kept, or {@code ''}
   * @param erasure the statements that take the person out, with one {@code ?} for the id each
   */
  public record Rows(
      String table,
      String what,
      String id,
      String at,
      List<String> columns,
      String name,
      String phone,
      String mail,
      String code,
      String kept,
      List<String> erasure) {
    public Rows {
      columns = List.copyOf(columns);
      erasure = List.copyOf(erasure);
    }
  }

  /** The same each time. */
  protected abstract Rows rows();

  @Override
  public List<PersonalRecord> find(Sought person, int atMost) {
    return em.unwrap(Session.class).doReturningWork(c -> find(c, person, atMost));
  }

  @Override
  public Optional<PersonalRecord> find(String id) {
    return em.unwrap(Session.class).doReturningWork(c -> find(c, id));
  }

  @Override
  public void erase(String id) {
    em.unwrap(Session.class).doWork(connection -> erase(connection, id));
  }

  List<PersonalRecord> find(Connection connection, Sought person, int atMost) throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<String> values = new ArrayList<>();
    equal(rows().name(), person.name(), conditions, values);
    equal(rows().phone(), person.phone(), conditions, values);
    equal(rows().phone(), person.localPhone(), conditions, values);
    equal(rows().mail(), person.mail(), conditions, values);
    equal(rows().code(), person.code(), conditions, values);
    return conditions.isEmpty()
        ? List.of()
        : select(
            connection,
            "(%s) ORDER BY %s DESC LIMIT %d"
                .formatted(String.join(" OR ", conditions), rows().at(), atMost),
            values);
  }

  private static void equal(
      String column, String value, List<String> conditions, List<String> values) {
    if (!column.isEmpty() && !value.isEmpty()) {
      conditions.add(column + " = ?");
      values.add(value);
    }
  }

  Optional<PersonalRecord> find(Connection connection, String id) throws SQLException {
    return select(connection, rows().id() + " = ? FOR UPDATE", List.of(id)).stream().findFirst();
  }

  void erase(Connection connection, String id) throws SQLException {
    for (String sql : rows().erasure()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setQueryTimeout(SECONDS);
        statement.setString(1, id);
        statement.executeUpdate();
      }
    }
  }

  private List<PersonalRecord> select(Connection connection, String where, List<String> values)
      throws SQLException {
    Rows rows = rows();
    String sql =
        "SELECT %s, %s, %s, %s FROM %s WHERE %s"
            .formatted(
                rows.id(),
                rows.at(),
                rows.kept(),
                String.join(", ", rows.columns()),
                rows.table(),
                where);
    List<PersonalRecord> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setQueryTimeout(SECONDS);
      for (int i = 0; i < values.size(); i++) {
        statement.setString(i + 1, values.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.add(read(row, rows));
        }
      }
    }
    return found;
  }

  private static PersonalRecord read(ResultSet row, Rows rows) throws SQLException {
    Map<String, String> data = new LinkedHashMap<>();
    for (int i = 0; i < rows.columns().size(); i++) {
      data.put(rows.columns().get(i), Objects.requireNonNullElse(row.getString(i + 4), ""));
    }
    return new PersonalRecord(
        row.getString(1),
        rows.what(),
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        data,
        row.getString(3));
  }
}
