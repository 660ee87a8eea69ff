package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The records of imports, each written in a transaction of its own. */
@ApplicationScoped
class ImportRuns {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  long begin(String source) {
    ImportRun run = new ImportRun(source, clock.instant());
    em.persist(run);
    return run.id();
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void note(ImportProgress progress) {
    em.find(ImportRun.class, progress.id()).note(progress);
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void finish(ImportProgress progress, String sha256) {
    ImportRun run = em.find(ImportRun.class, progress.id());
    run.note(progress);
    run.finish(progress.state(), sha256, clock.instant());
  }

  /** Imports that a stopped portal left unfinished have failed; they can be repeated. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int closeUnfinished() {
    return em.createQuery(
            "update ImportRun set state = FAILED, finishedAt = :now where state = RUNNING")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  @Transactional
  Optional<ImportProgress> find(long id) {
    return Optional.ofNullable(em.find(ImportRun.class, id)).map(ImportRun::progress);
  }

  /** Whether something of that name, whatever its content, was imported to its end. */
  @Transactional
  boolean everDone(String source) {
    return em.createQuery(
                "select count(*) from ImportRun where state = DONE and source = :source",
                Long.class)
            .setParameter("source", source)
            .getSingleResult()
        > 0;
  }

  /** Whether the last import of that name had exactly this content. */
  @Transactional
  boolean lastWas(String source, String sha256) {
    return em.createQuery(
            "select sha256 from ImportRun where state = DONE and source = :source order by id desc",
            String.class)
        .setParameter("source", source)
        .setMaxResults(1)
        .getResultList()
        .contains(sha256);
  }
}
