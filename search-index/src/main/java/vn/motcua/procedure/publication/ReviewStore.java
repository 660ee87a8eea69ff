package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.importing.RejectedLine;

/** What is staged, in the database. Rows are locked in the order of their numbers. */
@ApplicationScoped
class ReviewStore {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final String OBJECT = "staged-procedure";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Audit audit;

  @Transactional
  Review.Listing list(StagedView view, int page, int size) {
    String where = " from StagedProcedure s where " + view.part().condition();
    if (!view.text().isEmpty()) {
      where +=
          " and (s.code like :like escape '!' or s.name like :like escape '!'"
              + " or s.source like :like escape '!')";
    }
    TypedQuery<Long> count = em.createQuery("select count(s)" + where, Long.class);
    TypedQuery<StagedProcedure> found =
        em.createQuery(
                "select s" + where + " order by s.changedAt desc, s.code", StagedProcedure.class)
            .setFirstResult(page * size)
            .setMaxResults(size);
    if (!view.text().isEmpty()) {
      String like = "%" + view.text().replaceAll("([!%_])", "!$1") + "%";
      count.setParameter("like", like);
      found.setParameter("like", like);
    }
    return new Review.Listing(
        count.getSingleResult(),
        found.getResultList().stream().map(StagedProcedure::told).toList());
  }

  @Transactional
  Map<StagedView.Part, Long> counts() {
    Map<StagedView.Part, Long> counts = new EnumMap<>(StagedView.Part.class);
    for (StagedView.Part part : StagedView.Part.values()) {
      counts.put(
          part,
          em.createQuery(
                  "select count(s) from StagedProcedure s where " + part.condition(), Long.class)
              .getSingleResult());
    }
    return counts;
  }

  @Transactional
  Optional<Staged> find(String source, ProcedureCode code) {
    return em.createQuery(
            "from StagedProcedure s where s.source = :source and s.code = :code",
            StagedProcedure.class)
        .setParameter("source", source)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst()
        .map(StagedProcedure::told);
  }

  @Transactional
  Optional<StagedDetail> find(long id) {
    return Optional.ofNullable(em.find(StagedProcedure.class, id)).map(this::detail);
  }

  private StagedDetail detail(StagedProcedure staged) {
    Procedure known = known(List.of(staged), LockModeType.NONE).get(staged.code());
    Compared compared = null;
    try {
      compared = Compared.of(staged.line(), known);
    } catch (RejectedLine fitsNoMore) { // told by the page
    }
    boolean repeal = staged.line().isEmpty();
    Long decision = staged.decision();
    return new StagedDetail(
        staged.told(),
        compared == null ? null : compared.before(),
        compared == null || repeal ? null : compared.after(),
        known == null ? null : known.history().get(0).decision(),
        staged.open() && (compared == null || !compared.base().equals(staged.base())),
        decision == null ? null : em.find(StoredDecision.class, decision).told());
  }

  @Transactional(TxType.REQUIRES_NEW)
  Staged reject(Pick pick, String reason, String by) {
    StagedProcedure staged = asSeen(List.of(pick), true).get(0);
    audit.record(entry(staged, by, reason, "open", "rejected"));
    staged.reject(reason, by, now());
    return staged.told();
  }

  @Transactional(TxType.REQUIRES_NEW)
  Staged reopen(Pick pick, String by) {
    StagedProcedure staged = asSeen(List.of(pick), false).get(0);
    if (staged.told().state() != StagedState.REJECTED) {
      throw StagedMeanwhile.settled(List.of(staged.told()));
    }
    audit.record(entry(staged, by, "", "rejected", "open"));
    staged.reopen(by, now());
    return staged.told();
  }

  @Transactional(TxType.REQUIRES_NEW)
  List<ProcedureCode> approve(
      List<Pick> picks, SignedDecision decision, String by, LocalDate today) {
    List<StagedProcedure> all = asSeen(picks, true);
    Map<ProcedureCode, @Nullable Procedure> known = known(all, LockModeType.PESSIMISTIC_WRITE);
    List<Staged> outdated = new ArrayList<>();
    List<Compared> compared = new ArrayList<>();
    for (StagedProcedure staged : all) {
      Compared now = fitting(staged, known.get(staged.code()));
      if (now == null || !now.base().equals(staged.base())) {
        outdated.add(staged.told());
      } else {
        compared.add(now);
      }
    }
    if (!outdated.isEmpty()) {
      throw StagedMeanwhile.outdated(outdated);
    }
    all.forEach(staged -> notBefore(known.get(staged.code()), decision));
    StoredDecision under = new StoredDecision(decision, by, now());
    em.persist(under);
    for (int i = 0; i < all.size(); i++) {
      StagedProcedure staged = all.get(i);
      publish(staged, compared.get(i), known, decision, today);
      audit.record(entry(staged, by, decision.number(), "open", "approved"));
      staged.approve(under, by, now());
    }
    return all.stream().map(StagedProcedure::code).toList();
  }

  private static @Nullable Compared fitting(StagedProcedure staged, @Nullable Procedure known) {
    try {
      return Compared.of(staged.line(), known);
    } catch (RejectedLine fitsNoMore) {
      return null;
    }
  }

  private void publish(
      StagedProcedure staged,
      Compared compared,
      Map<ProcedureCode, @Nullable Procedure> known,
      SignedDecision decision,
      LocalDate today) {
    Procedure found = known.get(staged.code());
    Procedure procedure = found == null ? new Procedure(staged.code()) : found;
    procedure.publish(
        decision.as(compared.difference().kind()), compared.after(), today, clock.instant());
    if (found == null) {
      em.persist(procedure);
      known.put(staged.code(), procedure);
    }
  }

  /** A version before the latest would never be seen, and what was compared would not hold. */
  private static void notBefore(@Nullable Procedure known, SignedDecision decision) {
    LocalDate latest = known == null ? null : known.history().get(0).decision().effectiveFrom();
    if (known != null && latest != null && decision.effectiveFrom().isBefore(latest)) {
      throw new InvalidInput(
          "effectiveFrom",
          "publication.effective.before-latest",
          known.code().value(),
          DAY.format(latest));
    }
  }

  /** Compares with versions that are others by now. */
  @Transactional(TxType.REQUIRES_NEW)
  int compareAnew(List<Long> ids) {
    List<StagedProcedure> all = locked(ids);
    Map<ProcedureCode, @Nullable Procedure> known = known(all, LockModeType.NONE);
    int anew = 0;
    for (StagedProcedure staged : all) {
      Compared now = fitting(staged, known.get(staged.code()));
      if (now != null && staged.open()) {
        staged.compare(now);
        anew++;
      }
    }
    return anew;
  }

  /** Of two who act at once, the second waits here and then finds another version. */
  private List<StagedProcedure> asSeen(List<Pick> picks, boolean open) {
    Map<Long, Integer> seen = new HashMap<>();
    picks.forEach(pick -> seen.put(pick.id(), pick.version()));
    List<StagedProcedure> all = locked(List.copyOf(seen.keySet()));
    if (all.size() != seen.size()) {
      throw new PortalProblem(404, "not-found");
    }
    List<Staged> others =
        all.stream()
            .filter(
                staged ->
                    (open && (!staged.open() || staged.difference() == Difference.SAME))
                        || seen.getOrDefault(staged.told().id(), -1) != staged.told().version())
            .map(StagedProcedure::told)
            .toList();
    if (!others.isEmpty()) {
      throw StagedMeanwhile.settled(others);
    }
    return all;
  }

  private List<StagedProcedure> locked(List<Long> ids) {
    return em.createQuery(
            "from StagedProcedure s where s.id in :ids order by s.id", StagedProcedure.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Locked first and read afterwards: a lock on a join would take the versions too. */
  private Map<ProcedureCode, @Nullable Procedure> known(
      List<StagedProcedure> staged, LockModeType lock) {
    Map<ProcedureCode, @Nullable Procedure> found = new HashMap<>();
    em.createQuery("from Procedure p where p.code in :codes order by p.id", Procedure.class)
        .setParameter("codes", staged.stream().map(each -> each.code().value()).toList())
        .setLockMode(lock)
        .getResultList()
        .forEach(procedure -> found.put(procedure.code(), procedure));
    return found;
  }

  private static AuditEntry entry(
      StagedProcedure staged, String by, String reason, String before, String after) {
    return AuditEntry.changed(
        by, OBJECT, staged.code().value() + " " + staged.told().source(), reason, before, after);
  }

  /** As exactly as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
