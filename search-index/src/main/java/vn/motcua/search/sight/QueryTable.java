package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/** Writes the counts; those of several nodes add up, of the people the greatest number stays. */
@ApplicationScoped
class QueryTable {
  /** Weeks before the present one that are kept. */
  static final int WEEKS = 5;

  private static final int SECONDS = 10;

  private static final String ADD =
      """
      INSERT INTO search_query
        (week, source, query, people, searches, without_result, clicks, last_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE
        people = GREATEST(people, VALUES(people)),
        searches = searches + VALUES(searches),
        without_result = without_result + VALUES(without_result),
        clicks = clicks + VALUES(clicks),
        last_day = GREATEST(last_day, VALUES(last_day))
      """;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** In one order on every node, so that none waits for the other in a circle. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void add(List<CountedQuery> rows) {
    List<CountedQuery> ordered =
        rows.stream().sorted(Comparator.comparing(CountedQuery::query)).toList();
    em.unwrap(Session.class).doWork(connection -> add(ordered, connection));
  }

  private static void add(List<CountedQuery> rows, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setQueryTimeout(SECONDS);
      for (CountedQuery row : rows) {
        insert.setObject(1, row.week());
        insert.setString(2, row.source().name());
        insert.setString(3, row.query());
        insert.setInt(4, row.people());
        insert.setInt(5, row.searches());
        insert.setInt(6, row.withoutResult());
        insert.setInt(7, row.clicks());
        insert.setObject(8, row.lastDay());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Removes what is older than {@value #WEEKS} weeks, and marks of what is no longer there. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void clear(LocalDate today) {
    LocalDate first = today.minusWeeks(WEEKS + 1);
    em.createNativeQuery("DELETE FROM search_query WHERE week < :first")
        .setParameter("first", first)
        .executeUpdate();
    em.createNativeQuery(
            "DELETE FROM search_query_mark WHERE marked_at < :first"
                + " AND query NOT IN (SELECT query FROM search_query)")
        .setParameter("first", first.atStartOfDay())
        .executeUpdate();
  }
}
