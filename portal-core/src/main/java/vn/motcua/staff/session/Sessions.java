package vn.motcua.staff.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.staff.Identity;
import vn.motcua.staff.people.StaffPerson;

/**
 * Who is signed in. The database decides whether a session still holds, so it can be ended from any
 * node, and no node has to know it beforehand.
 */
@ApplicationScoped
public class Sessions {
  private static final Duration TOUCHED_EACH = Duration.ofSeconds(30);
  private static final int SHOWN = 500;
  private static final String LIVING = " s.idleUntil > :now and s.endsAt > :now";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.staff.session.idle-minutes", defaultValue = "30")
  private int idleMinutes;

  @Inject
  @ConfigProperty(name = "portal.staff.session.hours", defaultValue = "12")
  private int hours;

  @Inject
  @ConfigProperty(name = "portal.staff.second-factor.required", defaultValue = "false")
  private boolean secondFactorRequired;

  /** Begins one, and forgets all that are over; the token for the cookie. */
  @Transactional
  public String begin(long person, Visit visit) {
    Instant now = clock.instant();
    em.createQuery("delete from StaffSession s where s.idleUntil <= :now or s.endsAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
    String token = RandomToken.next();
    em.persist(new StaffSession(token, person, visit, now, limits()));
    return token;
  }

  /** Who has this cookie; empty when the session is over or the person kept out. */
  @Transactional
  public Optional<Identity> find(String token) {
    Instant now = clock.instant();
    Optional<Object[]> found =
        em
            .createQuery(
                "select s, p from StaffSession s join StaffPerson p on p.id = s.person"
                    + " where s.tokenHash = :hash and p.disabled = false and"
                    + LIVING,
                Object[].class)
            .setParameter("hash", RandomToken.digest(token))
            .setParameter("now", now)
            .getResultList()
            .stream()
            .findFirst();
    return found.map(row -> identity((StaffSession) row[0], (StaffPerson) row[1], now));
  }

  private Identity identity(StaffSession session, StaffPerson person, Instant now) {
    boolean restricted = person.restricted(secondFactorRequired);
    Identity.Term term = session.term(restricted);
    if (session.seenAt().isBefore(now.minus(TOUCHED_EACH))) {
      Instant until = now.plus(limits().idle());
      touch(session.id(), now, until);
      term = new Identity.Term(term.id(), until, term.endsAt(), restricted);
    }
    return new Identity(
        Optional.of(person.id()), person.name(), person.grants(), Optional.of(term));
  }

  private void touch(long id, Instant now, Instant until) {
    em.createQuery(
            "update StaffSession s set s.seenAt = :now, s.idleUntil = :until where s.id = :id and"
                + LIVING)
        .setParameter("now", now)
        .setParameter("until", until)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Those of one person, the latest seen first. */
  @Transactional
  public List<OpenSession> of(long person) {
    return em
        .createQuery(
            "select s, p.name from StaffSession s join StaffPerson p on p.id = s.person"
                + " where s.person = :person and"
                + LIVING
                + " order by s.seenAt desc",
            Object[].class)
        .setParameter("person", person)
        .setParameter("now", clock.instant())
        .getResultList()
        .stream()
        .map(Sessions::open)
        .toList();
  }

  /** The latest seen of all people, 500 at most. */
  @Transactional
  public List<OpenSession> all() {
    return em
        .createQuery(
            "select s, p.name from StaffSession s join StaffPerson p on p.id = s.person where"
                + LIVING
                + " order by s.seenAt desc",
            Object[].class)
        .setParameter("now", clock.instant())
        .setMaxResults(SHOWN)
        .getResultList()
        .stream()
        .map(Sessions::open)
        .toList();
  }

  @Transactional
  public Optional<OpenSession> open(long id) {
    return Optional.ofNullable(em.find(StaffSession.class, id))
        .map(session -> session.toOpenSession(""));
  }

  @Transactional
  public void end(long id) {
    em.createQuery("delete from StaffSession s where s.id = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Ends those of a person, but for the one they are in; 0 for none. */
  @Transactional
  public void endOthers(long person, long but) {
    em.createQuery("delete from StaffSession s where s.person = :person and s.id <> :but")
        .setParameter("person", person)
        .setParameter("but", but)
        .executeUpdate();
  }

  private static OpenSession open(Object[] row) {
    return ((StaffSession) row[0]).toOpenSession((String) row[1]);
  }

  private Limits limits() {
    return new Limits(Duration.ofMinutes(idleMinutes), Duration.ofHours(hours));
  }
}
