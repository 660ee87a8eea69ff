package vn.motcua.staff.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import vn.motcua.staff.session.RandomToken;

/** Those on the way, in the database. */
@ApplicationScoped
class OpenIdWays {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional
  void begin(String state, String nonce, String verifier, String way) {
    em.createQuery("delete from OpenIdWay w where w.endsAt <= :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
    em.persist(new OpenIdWay(state, nonce, verifier, way, clock.instant().plus(LONGEST)));
  }

  /** Ends it: whoever returns a second time has nothing. */
  @Transactional
  Optional<OpenIdWay> end(String state) {
    OpenIdWay way =
        em.find(OpenIdWay.class, RandomToken.digest(state), LockModeType.PESSIMISTIC_WRITE);
    if (way == null) {
      return Optional.empty();
    }
    em.remove(way);
    return Optional.of(way).filter(found -> found.holds(clock.instant()));
  }
}
