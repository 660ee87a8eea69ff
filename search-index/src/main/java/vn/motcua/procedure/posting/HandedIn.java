package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureLevel;
import vn.motcua.procedure.SubmissionChannel;

/** Reads the procedures in force: all of them in short, or some of them whole. */
@ApplicationScoped
public class HandedIn {
  private static final Jsonb JSON = JsonbBuilder.create();
  private static final int AT_ONCE = 200;

  private static final String ALL =
      "SELECT p.code, JSON_VALUE(v.content, '$.name'), JSON_VALUE(v.content, '$.field'),"
          + " JSON_VALUE(v.content, '$.localDepartment'),"
          + " JSON_VALUE(v.content, '$.executingAgency'), JSON_EXTRACT(v.content, '$.levels'),"
          + " JSON_EXTRACT(v.content, '$.channels'),"
          + " COALESCE(v.effective_from, DATE(v.recorded_at + INTERVAL 7 HOUR))"
          + " FROM procedure_ p JOIN procedure_version v"
          + " ON v.procedure_id = p.id AND v.number = p.shown_version"
          + " WHERE p.status = 'PUBLISHED' ORDER BY p.code";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** A procedure in force, and what the catalogue tells of who does it. */
  record Line(CounterList.Item item, Places.Told told) {}

  @Transactional
  List<Line> all() {
    List<?> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(row -> line((Object[]) row)).toList();
  }

  private static Line line(Object[] row) {
    String name = text(row[1]);
    return new Line(
        new CounterList.Item(
            text(row[0]),
            name,
            text(row[2]),
            LocalDate.parse(text(row[7])),
            Said.of(name, read(row[6], SubmissionChannel[].class))),
        new Places.Told((String) row[3], (String) row[4], read(row[5], ProcedureLevel[].class)));
  }

  private static <T> List<T> read(@Nullable Object json, Class<T[]> type) {
    return json == null ? List.of() : List.of(JSON.fromJson(json.toString(), type));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  /** What is to be printed of those with these codes, in this order; unknown ones are left out. */
  @Transactional
  public List<CounterLine> lines(List<CounterList.Item> items) {
    return IntStream.range(0, (items.size() + AT_ONCE - 1) / AT_ONCE)
        .mapToObj(i -> items.subList(i * AT_ONCE, Math.min(items.size(), (i + 1) * AT_ONCE)))
        .flatMap(some -> part(some).stream())
        .toList();
  }

  private List<CounterLine> part(List<CounterList.Item> items) {
    List<String> codes = items.stream().map(CounterList.Item::code).toList();
    List<CounterLine> read =
        em
            .createQuery(
                "select p from Procedure p join fetch p.versions where p.code in :codes",
                Procedure.class)
            .setParameter("codes", codes)
            .getResultList()
            .stream()
            .map(CounterLine::of)
            .toList();
    return codes.stream()
        .flatMap(code -> read.stream().filter(line -> line.code().equals(code)))
        .toList();
  }
}
