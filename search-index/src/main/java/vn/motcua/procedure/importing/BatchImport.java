package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureContent;
import vn.motcua.procedure.ProcedureVersion;
import vn.motcua.procedure.PublicationDecision;
import vn.motcua.time.VietnamTime;

/** Imports some lines in one transaction: all of them or, when the database objects, none. */
@ApplicationScoped
class BatchImport {
  /** What a batch did. */
  record Outcome(int created, int changed, int unchanged, List<ImportProblem> problems) {}

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Outcome run(List<NumberedLine> lines) {
    Map<String, Procedure> stored = stored(lines);
    int created = 0;
    int changed = 0;
    List<ImportProblem> problems = new ArrayList<>();
    for (NumberedLine numbered : lines) {
      ProcedureCode code = numbered.line().code();
      Procedure known = stored.get(code.value());
      String before = known == null ? "" : fingerprint(known);
      try {
        Procedure procedure = apply(numbered.line(), known);
        stored.put(code.value(), procedure);
        created += known == null ? 1 : 0;
        changed += known != null && !before.equals(fingerprint(procedure)) ? 1 : 0;
      } catch (RejectedLine rejected) {
        problems.add(new ImportProblem(numbered.number(), rejected.reason()));
      }
    }
    int unchanged = lines.size() - created - changed - problems.size();
    return new Outcome(created, changed, unchanged, problems);
  }

  private Map<String, Procedure> stored(List<NumberedLine> lines) {
    List<String> codes = lines.stream().map(line -> line.line().code().value()).toList();
    Map<String, Procedure> stored = new HashMap<>();
    em.createQuery(
            "from Procedure p left join fetch p.versions where p.code in :codes", Procedure.class)
        .setParameter("codes", codes)
        .getResultList()
        .forEach(procedure -> stored.put(procedure.code().value(), procedure));
    return stored;
  }

  private static String fingerprint(Procedure procedure) {
    StringBuilder all = new StringBuilder(procedure.stamp());
    for (ProcedureVersion version : procedure.history()) {
      all.append('|').append(version.decision()).append(version.json());
    }
    return all.toString();
  }

  private Procedure apply(CatalogueLine line, @Nullable Procedure known) throws RejectedLine {
    LocalDate today = VietnamTime.today(clock);
    PublicationDecision decision = decision(line, known);
    ProcedureContent content =
        line.over(known == null ? null : known.basisOf(decision, today).content());
    Long popularity = line.popularity();
    Procedure procedure = known == null ? new Procedure(line.code()) : known;
    procedure.publish(decision, content, today, clock.instant());
    if (popularity != null) {
      procedure.countPopularity(popularity, today);
    }
    if (known == null) {
      em.persist(procedure);
    }
    return procedure;
  }

  /**
   * The line's own decision, or else that of the version in force: a line without one corrects what
   * is published. It never makes a version, whose day of effect nobody would know.
   */
  private static PublicationDecision decision(CatalogueLine line, @Nullable Procedure known)
      throws RejectedLine {
    Optional<PublicationDecision> stated = line.publication();
    return stated.orElseGet(
        () -> known == null ? PublicationDecision.unknown() : known.shown().decision());
  }
}
