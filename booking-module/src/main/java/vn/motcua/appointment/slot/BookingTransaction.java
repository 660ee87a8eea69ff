package vn.motcua.appointment.slot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.hibernate.Session;
import vn.motcua.outbox.relay.Sql;

/** A transaction of its own that messages and references join. The pool makes it READ COMMITTED. */
@ApplicationScoped
public class BookingTransaction {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** Does the work once; it is committed unless an exception is thrown. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public <T> T once(Sql.Work<T> work) {
    return em.unwrap(Session.class).doReturningWork(connection -> work.in(new Sql(connection)));
  }
}
