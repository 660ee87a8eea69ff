package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.code.ProcedureCode;
import vn.motcua.time.VietnamTime;

/** The published procedures, read from the database. */
@ApplicationScoped
public class Procedures {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  /** The version in force today; of what is only announced, the first to come. */
  @Transactional
  public Optional<PublishedProcedure> find(ProcedureCode code) {
    return stored(code).map(procedure -> procedure.on(VietnamTime.today(clock)));
  }

  /** The version in force that day; empty when there was none. */
  @Transactional
  public Optional<PublishedProcedure> find(ProcedureCode code, LocalDate day) {
    return stored(code)
        .flatMap(
            found ->
                found.inForce(day).map(version -> found.in(version, VietnamTime.today(clock))));
  }

  /** All versions, the latest in effect first; empty when the code is unknown. */
  @Transactional
  public List<PublishedVersion> versions(ProcedureCode code) {
    return stored(code).stream()
        .flatMap(found -> found.history().stream())
        .map(ProcedureVersion::toPublished)
        .toList();
  }

  /** Puts decisions into force whose day has come. Returns how many procedures changed. */
  @Transactional
  public int bringIntoForce() {
    LocalDate today = VietnamTime.today(clock);
    List<Procedure> dated =
        em.createQuery(
                "select distinct p from Procedure p join p.versions v where v.decision.effectiveFrom is not null",
                Procedure.class)
            .getResultList();
    int changed = 0;
    for (Procedure procedure : dated) {
      String before = procedure.stamp();
      procedure.refresh(today);
      changed += before.equals(procedure.stamp()) ? 0 : 1;
    }
    return changed;
  }

  /** By its own code, or by the national part of a code that a province made longer. */
  private Optional<Procedure> stored(ProcedureCode code) {
    return stored(code.value())
        .or(
            () ->
                code.equals(code.national()) ? Optional.empty() : stored(code.national().value()));
  }

  private Optional<Procedure> stored(String code) {
    return em
        .createQuery(
            "from Procedure p left join fetch p.versions where p.code = :code", Procedure.class)
        .setParameter("code", code)
        .getResultList()
        .stream()
        .findFirst();
  }
}
