package vn.motcua.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
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
    return em.createQuery("from Department order by code", DepartmentRow.class)
        .getResultStream()
        .map(DepartmentRow::toDepartment)
        .toList();
  }

  /** By its present or a former code, the present one first. */
  @Transactional
  public Optional<Department> find(AgencyCode code) {
    return named(code.value());
  }

  /** By code, name or one of the names used for it elsewhere; accents and case do not matter. */
  @Transactional
  public Optional<Department> named(String name) {
    return em.createQuery(
            "select d from Department d left join d.aliases a where d.code = :name or d.nameVi = :name or a = :name"
                + " order by case when d.code = :name then 0 when d.closedOn is null then 1 else 2 end, d.code",
            DepartmentRow.class)
        .setParameter("name", name)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(DepartmentRow::toDepartment);
  }

  /** Adds or replaces all of them, or none. */
  @Transactional
  public void saveAll(List<Department> departments) {
    departments.forEach(this::save);
  }

  /** Adds it, or replaces what is stored under its code. */
  @Transactional
  public void save(Department department) {
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
