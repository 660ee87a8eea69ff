package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.importing.ImportProblem;
import vn.motcua.procedure.importing.RejectedLine;

/** Writes deliveries, each batch in a transaction of its own. */
@ApplicationScoped
class StagingStore {
  private static final int BATCH = 100;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Audit audit;

  @Transactional(TxType.REQUIRES_NEW)
  long begin(String source, boolean whole, String by) {
    StoredDelivery delivery = new StoredDelivery(source, whole, by, now());
    em.persist(delivery);
    audit.record(
        AuditEntry.changed(
            by, "procedure-delivery", Long.toString(delivery.id()), source, null, source));
    return delivery.id();
  }

  @Transactional(TxType.REQUIRES_NEW)
  Delivery end(long id, int read, List<ImportProblem> problems) {
    StoredDelivery delivery = em.find(StoredDelivery.class, id);
    delivery.ended(read, problems);
    return delivery.told();
  }

  @Transactional
  Optional<Delivery> find(long id) {
    return Optional.ofNullable(em.find(StoredDelivery.class, id)).map(StoredDelivery::told);
  }

  /** Whether the source ever handed anything in. */
  @Transactional
  boolean ever(String source) {
    return em.createQuery(
                "select count(d) from StoredDelivery d where d.source = :source", Long.class)
            .setParameter("source", source)
            .getSingleResult()
        > 0;
  }

  /** Stages lines; returns those that do not fit what is known. */
  @Transactional(TxType.REQUIRES_NEW)
  List<ImportProblem> add(long id, List<Staging.Numbered> lines) {
    Delivery delivery = em.find(StoredDelivery.class, id).told();
    List<String> codes = lines.stream().map(line -> line.line().code().value()).toList();
    Map<String, StagedProcedure> staged = staged(delivery.source(), codes);
    Map<String, Procedure> known = known(codes);
    List<ImportProblem> problems = new ArrayList<>();
    for (Staging.Numbered line : lines) {
      ProcedureCode code = line.line().code();
      try {
        Compared compared = Compared.of(line.text(), known.get(code.value()));
        hand(delivery, code, line.text(), compared, staged);
      } catch (RejectedLine rejected) {
        problems.add(new ImportProblem(line.number(), rejected.reason()));
      }
    }
    return problems;
  }

  private void hand(
      Delivery delivery,
      ProcedureCode code,
      String line,
      Compared compared,
      Map<String, StagedProcedure> staged) {
    StagedProcedure found =
        staged.computeIfAbsent(code.value(), none -> new StagedProcedure(delivery.source(), code));
    found.hand(line, compared, delivery.id(), delivery.madeBy(), now());
    if (!em.contains(found)) {
      em.persist(found);
    }
  }

  /**
   * Stages what one of the staff proposes for a procedure; never over another proposal.
   *
   * @param line empty to have it repealed
   * @throws PortalProblem 409 when another one waits, 404 when there is no such procedure
   */
  @Transactional(TxType.REQUIRES_NEW)
  Staged propose(String source, ProcedureCode code, String line, String by) {
    Map<String, StagedProcedure> staged = staged(source, List.of(code.value()));
    Procedure known = known(List.of(code.value())).get(code.value());
    StagedProcedure found = staged.get(code.value());
    if (known == null) {
      throw new PortalProblem(404, "not-found");
    }
    if (found != null && found.open() && found.difference() != Difference.SAME) {
      throw new PortalProblem(409, "staged-already", found.told().changedBy());
    }
    Compared compared;
    try {
      compared = Compared.of(line, known);
    } catch (RejectedLine impossible) {
      throw new IllegalStateException(impossible);
    }
    if (compared.difference() == Difference.SAME) {
      throw new PortalProblem(409, "staged-same");
    }
    StoredDelivery delivery = new StoredDelivery(source, false, by, now());
    delivery.ended(1, List.of());
    em.persist(delivery);
    StagedProcedure proposal = found == null ? new StagedProcedure(source, code) : found;
    proposal.propose(line, compared, delivery.id(), by, now());
    em.persist(proposal);
    audit.record(
        AuditEntry.changed(by, "staged-procedure", code.value() + " " + source, "", null, line));
    em.flush(); // so that the version told is the one stored
    return proposal.told();
  }

  /** Published procedures that a delivery leaves out, in batches. */
  @Transactional
  List<List<String>> missing(long id) {
    List<String> codes =
        em.createQuery(
                "select p.code from Procedure p where p.status = :published and p.code not in"
                    + " (select s.code from StagedProcedure s where s.delivery = :delivery)"
                    + " order by p.code",
                String.class)
            .setParameter("published", ProcedureStatus.PUBLISHED)
            .setParameter("delivery", id)
            .getResultList();
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < codes.size(); from += BATCH) {
      batches.add(List.copyOf(codes.subList(from, Math.min(codes.size(), from + BATCH))));
    }
    return batches;
  }

  /** Those of them that are published. */
  @Transactional
  List<String> published(List<String> codes) {
    return em.createQuery(
            "select p.code from Procedure p where p.status = :published and p.code in :codes"
                + " order by p.code",
            String.class)
        .setParameter("published", ProcedureStatus.PUBLISHED)
        .setParameter("codes", codes)
        .getResultList();
  }

  /** Stages the end of procedures; returns of how many. */
  @Transactional(TxType.REQUIRES_NEW)
  int gone(long id, List<String> codes) {
    Delivery delivery = em.find(StoredDelivery.class, id).told();
    Map<String, StagedProcedure> staged = staged(delivery.source(), codes);
    Map<String, Procedure> known = known(codes);
    for (String code : codes) {
      try {
        hand(delivery, new ProcedureCode(code), "", Compared.of("", known.get(code)), staged);
      } catch (RejectedLine notKnown) {
        throw new IllegalStateException("Gone meanwhile: " + code, notKnown);
      }
    }
    return codes.size();
  }

  private Map<String, StagedProcedure> staged(String source, Collection<String> codes) {
    Map<String, StagedProcedure> found = new HashMap<>();
    em.createQuery(
            "from StagedProcedure s where s.source = :source and s.code in :codes order by s.id",
            StagedProcedure.class)
        .setParameter("source", source)
        .setParameter("codes", codes)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(staged -> found.put(staged.code().value(), staged));
    return found;
  }

  private Map<String, @Nullable Procedure> known(Collection<String> codes) {
    Map<String, @Nullable Procedure> found = new HashMap<>();
    em.createQuery(
            "from Procedure p left join fetch p.versions where p.code in :codes", Procedure.class)
        .setParameter("codes", codes)
        .getResultList()
        .forEach(procedure -> found.put(procedure.code().value(), procedure));
    return found;
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
