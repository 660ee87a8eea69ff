package vn.motcua.feedback.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.motcua.code.AgencyCode;
import vn.motcua.staff.Scope;
import vn.motcua.time.VietnamTime;

/** Counts reports and proposals; complaints and denunciations are in no figure. */
@ApplicationScoped
public class Figures {
  private static final String QUERY =
      """
      SELECT %s, count(*),
        sum(f.part = 'A' AND date(f.answered_at + INTERVAL 7 HOUR) <= f.due_on),
        sum(f.part = 'A' AND NOT ifnull(date(f.answered_at + INTERVAL 7 HOUR) <= f.due_on, 0)),
        sum(f.part = 'O' AND (f.due_on IS NULL OR f.due_on >= :today)),
        sum(f.part = 'O' AND f.due_on < :today),
        sum(f.part = 'X'),
        sum(EXISTS (SELECT 1 FROM feedback_event e WHERE e.feedback_id = f.id AND e.verb = 'FORWARD')),
        sum(EXISTS (SELECT 1 FROM feedback_contribution c WHERE c.feedback_id = f.id)),
        sum(EXISTS (SELECT 1 FROM feedback_event e WHERE e.feedback_id = f.id AND e.verb = 'REOPEN')),
        count(f.rating), ifnull(sum(f.rating), 0)
      FROM feedback f%s
      WHERE f.restricted = 0 AND f.received_at >= :since AND f.received_at < :until%s
      GROUP BY %s
      """;

  /** Once for each department that was asked for its part. */
  private static final String PARTNERS =
      " JOIN (SELECT DISTINCT feedback_id, department FROM feedback_contribution) p"
          + " ON p.feedback_id = f.id";

  private static final Set<String> NONE = Set.of("-");

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  /** What was received from one day to another, both included, in Vietnam; for everybody. */
  @Transactional
  List<Figure> told(LocalDate from, LocalDate to) {
    return Figure.told(by(Grouping.DEPARTMENT, cells(from, to, new Scope.Everywhere())));
  }

  /** A year of all departments, for everybody: without what is too little to be told. */
  @Transactional
  public YearReport told(int year) {
    Map<Grouping, List<Figure>> lines = new EnumMap<>(Grouping.class);
    of(year, new Scope.Everywhere()).lines().forEach((by, all) -> lines.put(by, Figure.told(all)));
    return YearReport.of(year, lines, List.of());
  }

  /** A year of some departments, for those who work there. */
  @Transactional
  public YearReport of(int year, Scope scope) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = first.plusYears(1).minusDays(1);
    List<Cell> cells = cells(first, last, scope);
    Map<Grouping, List<Figure>> lines = new EnumMap<>(Grouping.class);
    for (Grouping by : Grouping.values()) {
      lines.put(by, by(by, cells));
    }
    return YearReport.of(year, lines, partners(first, last, scope));
  }

  /** What was handled jointly, by whom else; of what went to two, each has one. */
  private List<Figure> partners(LocalDate from, LocalDate to, Scope scope) {
    return rows(List.of("p.department"), PARTNERS, from, to, scope).stream()
        .map(row -> figure(row, 1).of((String) row[0]))
        .toList();
  }

  /** What is counted once, under a key of each grouping. */
  private record Cell(Map<Grouping, String> keys, Figure figure) {}

  private static List<Figure> by(Grouping by, List<Cell> cells) {
    Map<String, Figure> sums = new TreeMap<>();
    for (Cell cell : cells) {
      Figure one = cell.figure().of(cell.keys().getOrDefault(by, ""));
      sums.merge(one.key(), one, Figure::plus);
    }
    return List.copyOf(sums.values());
  }

  private List<Cell> cells(LocalDate from, LocalDate to, Scope scope) {
    List<String> keys = Stream.of(Grouping.values()).map(Grouping::sql).toList();
    return rows(keys, "", from, to, scope).stream().map(Figures::cell).toList();
  }

  /** The keys of each line first, then what is counted. */
  private List<Object[]> rows(
      List<String> keys, String join, LocalDate from, LocalDate to, Scope scope) {
    String positions =
        IntStream.rangeClosed(1, keys.size())
            .mapToObj(String::valueOf)
            .collect(Collectors.joining(", "));
    boolean some = scope instanceof Scope.Of;
    Query query =
        em.createNativeQuery(
                QUERY.formatted(
                    String.join(", ", keys),
                    join,
                    some ? " AND f.owner IN (:owners)" : "",
                    positions))
            .setParameter("today", VietnamTime.today(clock))
            .setParameter("since", from.atStartOfDay(VietnamTime.ZONE).toInstant())
            .setParameter("until", to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant());
    if (scope instanceof Scope.Of of) {
      Set<String> owners =
          of.departments().stream().map(AgencyCode::value).collect(Collectors.toSet());
      query.setParameter("owners", owners.isEmpty() ? NONE : owners);
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  private static Cell cell(Object[] row) {
    Map<Grouping, String> keys = new EnumMap<>(Grouping.class);
    int at = 0;
    for (Grouping by : Grouping.values()) {
      keys.put(by, (String) row[at++]);
    }
    return new Cell(keys, figure(row, at));
  }

  private static Figure figure(Object[] row, int at) {
    return new Figure(
        "",
        number(row[at]),
        number(row[at + 1]),
        number(row[at + 2]),
        number(row[at + 3]),
        number(row[at + 4]),
        number(row[at + 5]),
        number(row[at + 6]),
        number(row[at + 7]),
        number(row[at + 8]),
        number(row[at + 9]),
        number(row[at + 10]));
  }

  private static long number(Object counted) {
    return ((Number) counted).longValue();
  }
}
