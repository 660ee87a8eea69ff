package vn.motcua.search.sight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.motcua.problem.InvalidInput;
import vn.motcua.search.desk.RecentQueries;

/** The queries that led nowhere, those of most people first, until staff have settled them. */
@ApplicationScoped
public class QueryQueue implements RecentQueries {
  /**
   * Which part of the queue.
   *
   * @param settled true: those with a mark; false: those without
   * @param page from 0
   */
  public record Part(QueryKind kind, Source source, boolean settled, int page, int size) {}

  /** Some of the queue, and how many there are. */
  public record Found(long total, List<QueuedQuery> queries) {}

  private static final String FROM =
      """
       FROM search_query q LEFT JOIN search_query_mark m ON m.query = q.query
       WHERE q.source = :source AND q.people >= :people
       AND (m.query IS NOT NULL) = :settled
       GROUP BY q.query HAVING\s""";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional
  public Found find(Part part) {
    String having = FROM + part.kind().condition();
    Query count =
        em.createNativeQuery("SELECT COUNT(*) FROM (SELECT q.query " + having + ") found");
    Query rows =
        em.createNativeQuery(
            "SELECT q.query AS text, MAX(q.people) AS people, SUM(q.searches) AS searches,"
                + " SUM(q.without_result) AS nothing, SUM(q.clicks) AS clicks,"
                + " MAX(q.last_day) AS last_day, MAX(m.mark) AS mark "
                + having
                + " ORDER BY people DESC, searches DESC, text",
            Tuple.class);
    List<QueuedQuery> queries =
        rowsOf(narrowed(rows, part).setFirstResult(part.page() * part.size()), part.size()).stream()
            .map(row -> queued(row, part.kind()))
            .toList();
    return new Found(((Number) narrowed(count, part).getSingleResult()).longValue(), queries);
  }

  private static Query narrowed(Query query, Part part) {
    return query
        .setParameter("source", part.source().name())
        .setParameter("people", QueryCounts.PEOPLE)
        .setParameter("settled", part.settled());
  }

  @SuppressWarnings("unchecked") // a native query made with Tuple.class gives tuples
  private static List<Tuple> rowsOf(Query query, int size) {
    return query.setMaxResults(size).getResultList();
  }

  private static QueuedQuery queued(Tuple row, QueryKind kind) {
    String mark = row.get("mark", String.class);
    return new QueuedQuery(
        row.get("text", String.class),
        kind,
        number(row, "people").intValue(),
        number(row, "searches").longValue(),
        number(row, "nothing").longValue(),
        number(row, "clicks").longValue(),
        day(row.get("last_day")),
        mark == null ? null : QueryMark.valueOf(mark));
  }

  private static Number number(Tuple row, String name) {
    return (Number) row.get(name);
  }

  /** Drivers differ in what they make of a DATE; all write it alike. */
  private static LocalDate day(Object value) {
    return LocalDate.parse(value.toString());
  }

  /**
   * Settles a query, or without a mark puts it back into the queue.
   *
   * @throws InvalidInput when nothing of the kind was searched for
   */
  @Transactional
  public void mark(String typed, Optional<QueryMark> mark) {
    String query = CountedText.of(typed).orElseThrow(QueryQueue::unknown);
    if (mark.isEmpty()) {
      em.createNativeQuery("DELETE FROM search_query_mark WHERE query = :query")
          .setParameter("query", query)
          .executeUpdate();
      return;
    }
    int marked =
        em.createNativeQuery(
                "INSERT INTO search_query_mark (query, mark, marked_at)"
                    + " SELECT DISTINCT q.query, :mark, :now FROM search_query q"
                    + " WHERE q.query = :query"
                    + " ON DUPLICATE KEY UPDATE mark = VALUES(mark), marked_at = VALUES(marked_at)")
            .setParameter("mark", mark.get().name())
            .setParameter("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .setParameter("query", query)
            .executeUpdate();
    if (marked == 0) {
      throw unknown();
    }
  }

  private static InvalidInput unknown() {
    return new InvalidInput("query", "sight.queries.unknown");
  }

  /** What was searched for most on pages in the weeks kept, found or not; without accents. */
  @Override
  @Transactional
  public List<String> lastMonth(int limit) {
    Query rows =
        em.createNativeQuery(
                "SELECT q.query AS text FROM search_query q"
                    + " WHERE q.source = 'PAGE' AND q.people >= :people"
                    + " GROUP BY q.query ORDER BY SUM(q.searches) DESC, q.query",
                Tuple.class)
            .setParameter("people", QueryCounts.PEOPLE);
    return rowsOf(rows, limit).stream().map(row -> row.get("text", String.class)).toList();
  }
}
