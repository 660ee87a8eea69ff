package vn.motcua.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;

/** The tree as it is stored, read once a request. */
@RequestScoped
class StoredDepartmentTree implements DepartmentTree {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  private @Nullable Map<String, String> parents;

  private Map<String, String> parents() {
    Map<String, String> known = parents;
    if (known == null) {
      known = new HashMap<>();
      for (Object[] row :
          em.createQuery(
                  "select d.code, d.parent from Department d where d.parent is not null",
                  Object[].class)
              .getResultList()) {
        known.put((String) row[0], (String) row[1]);
      }
      parents = known;
    }
    return known;
  }

  @Override
  public List<AgencyCode> upwards(AgencyCode department) {
    Set<String> way = new LinkedHashSet<>();
    @Nullable String at = department.value();
    while (at != null && way.add(at)) { // a circle in the data must not hold up a request
      at = parents().get(at);
    }
    return way.stream().map(AgencyCode::new).toList();
  }

  @Override
  public Set<AgencyCode> below(AgencyCode department) {
    Map<String, List<String>> units = new HashMap<>();
    parents().forEach((unit, of) -> units.computeIfAbsent(of, none -> new ArrayList<>()).add(unit));
    Set<AgencyCode> all = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(department.value()));
    while (!next.isEmpty()) {
      String at = next.pop();
      if (all.add(new AgencyCode(at))) {
        next.addAll(units.getOrDefault(at, List.of()));
      }
    }
    return all;
  }
}
