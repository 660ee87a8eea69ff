package vn.motcua.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import org.hibernate.Session;
import vn.motcua.privacy.retention.Anonymiser;
import vn.motcua.privacy.retention.Due;

/** Takes the names, numbers and reasons out of old entries; the chain stays whole. */
@ApplicationScoped
public class AuditAnonymiser implements Anonymiser {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Audit audit;

  @Override
  public String kind() {
    return "audit";
  }

  @Override
  @Transactional
  public Due due(Instant before) {
    return em.unwrap(Session.class).doReturningWork(c -> AuditErasure.due(c, before));
  }

  @Override
  @Transactional(TxType.MANDATORY)
  public int anonymise(Instant before, int atMost) {
    return em.unwrap(Session.class)
        .doReturningWork(c -> AuditErasure.erase(c, audit.keys(), before, atMost));
  }
}
