package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** What is told of the procedures in force, for who counts. */
@ApplicationScoped
public class PublishedParts {
  private static final String ALL =
      "SELECT p.code, COALESCE(NULLIF(TRIM(COALESCE(JSON_VALUE(v.content, '$.localDepartment'),"
          + " JSON_VALUE(v.content, '$.executingAgency'))), ''), '') AS department,"
          + " COALESCE(JSON_VALUE(v.content, '$.field'), '') AS field, "
          + Completeness.missing()
          + " AS missing, COALESCE(JSON_VALUE(v.content, '$.onlineLevel'), 'UNKNOWN') AS online,"
          + " JSON_SEARCH(v.content, 'one', 'POSTAL', NULL, '$.channels[*].channel') IS NOT NULL"
          + " FROM procedure_ p JOIN procedure_version v"
          + " ON v.procedure_id = p.id AND v.number = p.shown_version"
          + " WHERE p.status = 'PUBLISHED' ORDER BY p.code";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Of one procedure in force.
   *
   * @param department whose it is here, else who carries it out, in the words of the catalogue;
   *     empty when nobody says
   * @param field its thematic area; empty when none is told
   * @param missing what is not told though it has to be
   * @param postal whether papers can be sent by post
   */
  public record Parts(
      String code,
      String department,
      String field,
      List<Completeness> missing,
      OnlineLevel online,
      boolean postal) {}

  /** All of them, by code. */
  @Transactional
  public List<Parts> all() {
    List<?> rows = em.createNativeQuery(ALL).getResultList();
    return rows.stream().map(row -> read((Object[]) row)).toList();
  }

  private static Parts read(Object[] row) {
    return new Parts(
        text(row[0]),
        text(row[1]),
        text(row[2]),
        Completeness.read(text(row[3])),
        OnlineLevel.valueOf(text(row[4])),
        ((Number) row[5]).intValue() == 1);
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }
}
