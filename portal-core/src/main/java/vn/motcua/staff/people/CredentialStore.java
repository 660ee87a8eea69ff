package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.secret.PortalSecret;

/** Tries and secrets in the database; each method locks the person's row, so tries are counted. */
@ApplicationScoped
class CredentialStore {
  /** A try that may be made. */
  record Try(long person, String login, String hash) {}

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private PortalSecret secret;
  @Inject private Audit audit;

  private FactorSeal seal() {
    return new FactorSeal(secret);
  }

  /** Empty for a login nobody has, and while no try is taken. */
  @Transactional
  Optional<Try> beginTry(String login) {
    return em.createQuery("select p.id from StaffPerson p where p.login = :login", Long.class)
        .setParameter("login", login)
        .getResultStream()
        .findFirst()
        .flatMap(this::beginTry);
  }

  @Transactional
  Optional<Try> beginTry(long id) {
    StaffPerson person = locked(id);
    return person.beginsTry(clock.instant())
        ? person
            .passwordHash()
            .map(hash -> new Try(id, person.toPerson(clock.instant()).login(), hash))
        : Optional.empty();
  }

  /** After the right password: whether the second factor is right, too. */
  @Transactional
  boolean endTry(long id, String code) {
    StaffPerson person = locked(id);
    if (!person.takes(code, clock.instant(), seal())) {
      return false;
    }
    person.passed();
    return true;
  }

  @Transactional
  void forgetTries(long id) {
    locked(id).passed();
  }

  @Transactional
  void setPassword(long id, String hash) {
    StaffPerson person = locked(id);
    person.newPassword(hash, false);
    tell(person, PeopleStore.PASSWORD);
  }

  @Transactional
  void setSecondFactor(long id, @Nullable String wanted) {
    StaffPerson person = locked(id);
    if (wanted == null) {
      person.withoutSecondFactor();
    } else {
      person.secondFactor(wanted, seal());
    }
    person.passed();
    tell(person, PeopleStore.SECOND_FACTOR);
  }

  private void tell(StaffPerson person, String what) {
    audit.record(
        AuditEntry.changed(person.name(), PeopleStore.ACCOUNT, "" + person.id(), what, "", ""));
  }

  private StaffPerson locked(long id) {
    return Objects.requireNonNull(
        em.find(StaffPerson.class, id, LockModeType.PESSIMISTIC_WRITE), "person " + id);
  }
}
