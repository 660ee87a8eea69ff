package vn.motcua.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;

/** The steps of the work, each a transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class RetentionSteps {
  /** Another node has the work now. */
  static final int LOST = -1;

  static final String OBJECT = "retention";

  private static final int BATCH = 500;
  private static final int SHOWN = 30;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Audit audit;

  Optional<Run> claim(LocalDate day, String kind, Instant before, boolean again) {
    Instant now = clock.instant();
    return session().doReturningWork(c -> RunTable.claim(c, day, kind, before, now, again));
  }

  List<Run> latest() {
    return session().doReturningWork(c -> RunTable.latest(c, SHOWN));
  }

  /** Anonymises some; 0 when that was all, after which the work is recorded as done. */
  int batch(Run run, List<Anonymiser> anonymisers, String who) {
    Instant now = clock.instant();
    if (!session().doReturningWork(c -> RunTable.hold(c, run, now))) {
      return LOST;
    }
    int done = 0;
    for (Anonymiser each : anonymisers) {
      if (done < BATCH) {
        done += each.anonymise(run.before(), BATCH - done);
      }
    }
    int all = done;
    if (all == 0) {
      session().doWork(c -> RunTable.end(c, run, now));
    } else {
      session().doWork(c -> RunTable.add(c, run, all));
      audit.record(new AuditEntry(who, AuditVerb.REMOVE, OBJECT, run.kind(), "" + all, null, null));
    }
    return all;
  }

  private Session session() {
    return em.unwrap(Session.class);
  }
}
