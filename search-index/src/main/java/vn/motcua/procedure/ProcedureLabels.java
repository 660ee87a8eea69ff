package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;

/** What many procedures are called, without reading the rest of them. */
@ApplicationScoped
public class ProcedureLabels {
  private static final int AT_ONCE = 500;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * Of one procedure.
   *
   * @param field null when the catalogue names none
   */
  public record Label(String name, @Nullable String field) {}

  /** Those the catalogue knows, by the codes asked for; a province's longer form is understood. */
  @Transactional
  public Map<String, Label> of(Collection<String> codes) {
    Map<String, Label> known = new HashMap<>();
    List<String> asked = new ArrayList<>();
    for (String code : codes) {
      asked.add(code);
      ProcedureCode.read(code).map(read -> read.national().value()).ifPresent(asked::add);
    }
    List<String> once = asked.stream().distinct().toList();
    for (int from = 0; from < once.size(); from += AT_ONCE) {
      read(once.subList(from, Math.min(once.size(), from + AT_ONCE)), known);
    }
    Map<String, Label> labels = new HashMap<>();
    for (String code : codes) {
      Label label = known.get(code);
      if (label == null) {
        label =
            ProcedureCode.read(code).map(read -> known.get(read.national().value())).orElse(null);
      }
      if (label != null) {
        labels.put(code, label);
      }
    }
    return labels;
  }

  private void read(List<String> codes, Map<String, Label> known) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT p.code, JSON_VALUE(v.content, '$.name'), JSON_VALUE(v.content, '$.field')"
                    + " FROM procedure_ p JOIN procedure_version v"
                    + " ON v.procedure_id = p.id AND v.number = p.shown_version"
                    + " WHERE p.code IN (:codes)")
            .setParameter("codes", codes)
            .getResultList();
    for (Object row : rows) {
      Object[] values = (Object[]) row;
      known.put((String) values[0], new Label(String.valueOf(values[1]), (String) values[2]));
    }
  }
}
