package vn.motcua.casefile.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.motcua.casefile.store.CasesTold;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.reference.References;

/** Some messages, stored in one transaction: all of them or none. */
@ApplicationScoped
public class CaseChunk {
  /** What a receipt opens: the details of its case. */
  public static final String RECEIPT = "case";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private KnownCodes codes;
  @Inject private References references;
  @Inject private Clock clock;
  @Inject private Event<CasesTold> told;

  @Transactional(TxType.REQUIRES_NEW)
  List<Outcome> store(Way way, String client, List<Parcel> parcels, Sql.Work<?> also) {
    CaseKeeper keeper = new CaseKeeper(codes.of(parcels));
    List<Outcome> outcomes =
        em.unwrap(Session.class)
            .doReturningWork(
                connection -> {
                  Sql sql = new Sql(connection);
                  also.in(sql);
                  return parcels.isEmpty()
                      ? List.of()
                      : keeper.store(sql, way, client, parcels, clock.instant());
                });
    for (int i = 0; i < outcomes.size(); i++) {
      CaseMessage message = parcels.get(i).message();
      if (message != null && message.secret() != null && outcomes.get(i).caseId() != 0) {
        references.withdraw(RECEIPT, outcomes.get(i).caseId());
        references.register(
            RECEIPT, message.code().toString(), message.secret(), outcomes.get(i).caseId());
      }
    }
    tell(outcomes);
    return outcomes;
  }

  private void tell(List<Outcome> outcomes) {
    Set<Long> changed =
        outcomes.stream()
            .filter(one -> !one.added().isEmpty())
            .map(Outcome::caseId)
            .collect(Collectors.toSet());
    if (!changed.isEmpty()) {
      told.fire(new CasesTold(changed));
    }
  }
}
