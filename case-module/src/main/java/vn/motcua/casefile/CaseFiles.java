package vn.motcua.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.code.CaseCode;

/** The stored cases. */
@ApplicationScoped
public class CaseFiles {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * What is public of a case.
   *
   * @param today in Vietnam; what is late is judged by it
   */
  @Transactional
  public Optional<PublicCase> find(CaseCode code, LocalDate today) {
    return stored(code).map(file -> file.inPublic(today));
  }

  /** Stores the cases, or brings those already stored up to date: all of them or none. */
  @Transactional
  public void follow(List<CopiedCase> copies) {
    for (CopiedCase copy : copies) {
      Optional<CaseFile> known = stored(copy.code());
      known.ifPresent(file -> file.follow(copy));
      if (known.isEmpty()) {
        em.persist(CaseFile.copyOf(copy));
      }
    }
  }

  @Transactional
  public boolean isEmpty() {
    return em.createQuery("select count(*) from CaseFile", Long.class).getSingleResult() == 0;
  }

  private Optional<CaseFile> stored(CaseCode code) {
    return em.createQuery(
            "from CaseFile c left join fetch c.events where c.code = :code", CaseFile.class)
        .setParameter("code", code.toString())
        .getResultStream()
        .findFirst();
  }
}
