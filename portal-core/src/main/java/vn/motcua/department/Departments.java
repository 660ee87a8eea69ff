package vn.motcua.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.code.AgencyCode;

/** The departments this portal knows. */
@ApplicationScoped
public class Departments {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** All of them, by code. */
  @Transactional
  public List<Department> all() {
    return em
        .createQuery("from Department order by code", DepartmentRow.class)
        .getResultList()
        .stream()
        .map(DepartmentRow::toDepartment)
        .toList();
  }

  /** All of them, who is below whom. */
  @Transactional
  public DepartmentTree tree() {
    return DepartmentTree.of(all());
  }

  /** The agency above each that has one, by their codes. */
  @Transactional
  public Map<String, String> parents() {
    Map<String, String> parents = new HashMap<>();
    em.createQuery("select code, parent from Department where parent is not null", Object[].class)
        .getResultList()
        .forEach(row -> parents.put((String) row[0], (String) row[1]));
    return parents;
  }

  /** By its present or a former code, long or short; the present one first. */
  @Transactional
  public Optional<Department> find(AgencyCode code) {
    return oneOf(List.of(code.value(), code.longForm().value(), code.shortForm().value()));
  }

  /** By code, name or one of the names used for it elsewhere; accents and case do not matter. */
  @Transactional
  public Optional<Department> named(String name) {
    return oneOf(List.of(name));
  }

  private Optional<Department> oneOf(List<String> names) {
    return em
        .createQuery(
            "select d from Department d left join d.aliases a left join d.formerCodes f"
                + " where d.code in :names or d.nameVi in :names or a in :names or f.code in :names"
                + " order by case when d.code in :names then 0 when d.closedOn is null then 1 else 2 end,"
                + " d.code",
            DepartmentRow.class)
        .setParameter("names", names)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(DepartmentRow::toDepartment);
  }

  /**
   * Adds or replaces all of them, or none.
   *
   * @throws IllegalArgumentException when an agency would be below itself
   */
  @Transactional
  public void saveAll(List<Department> departments) {
    departments.forEach(this::store);
    em.flush();
    DepartmentTree.of(all()).refuseCircles();
    em.createNativeQuery("UPDATE calendar_revision SET revision = revision + 1 WHERE id = 1")
        .executeUpdate(); // calendars come from the agency above
  }

  /** Adds it, or replaces what is stored under its code. */
  @Transactional
  public void save(Department department) {
    saveAll(List.of(department));
  }

  private void store(Department department) {
    Optional<DepartmentRow> stored =
        em.createQuery("from Department where code = :code", DepartmentRow.class)
            .setParameter("code", department.code())
            .getResultStream()
            .findFirst();
    DepartmentRow row = stored.orElseGet(DepartmentRow::new);
    row.take(department);
    if (stored.isEmpty()) {
      em.persist(row);
    }
  }

  @Transactional
  public boolean isEmpty() {
    return em.createQuery("select count(*) from Department", Long.class).getSingleResult() == 0;
  }
}
