package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Scope;

/** People in the database; each method a transaction. */
@ApplicationScoped
public class PeopleStore {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional
  public Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(StaffPerson.class, id)).map(this::person);
  }

  @Transactional
  boolean isEmpty() {
    return em.createQuery("select count(*) from StaffPerson", Long.class).getSingleResult() == 0;
  }

  /** The logins of those whose password still holds for one sign-in only. */
  @Transactional
  Set<String> neverSignedIn() {
    return Set.copyOf(
        em.createQuery(
                "select p.login from StaffPerson p where p.mustChange = true and p.login is not null",
                String.class)
            .getResultList());
  }

  @Transactional
  Person create(NewPerson wanted, String passwordHash, Set<Grant> grants) {
    StaffPerson person = StaffPerson.withLogin(wanted, passwordHash, clock.instant());
    grants.forEach(person::grant);
    em.persist(person);
    return person(person);
  }

  /** Somebody to be added, and what they may do from the beginning. */
  record Account(NewPerson person, String passwordHash, Grant grant) {}

  /** Adds all of them, or none. */
  @Transactional
  void createAll(List<Account> accounts) {
    accounts.forEach(
        account -> create(account.person(), account.passwordHash(), Set.of(account.grant())));
  }

  @Transactional
  Person change(long id, Consumer<StaffPerson> verb) {
    StaffPerson person = em.find(StaffPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (person == null) {
      throw new PortalProblem(404, "not-found");
    }
    verb.accept(person);
    return person(person);
  }

  /** Somebody who signs in elsewhere, as that place says; added when seen for the first time. */
  @Transactional
  public Person known(String subject, String name, Optional<AgencyCode> home, Set<Grant> grants) {
    StaffPerson person =
        em.createQuery("from StaffPerson p where p.subject = :subject", StaffPerson.class)
            .setParameter("subject", subject)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> StaffPerson.known(subject, clock.instant()));
    person.become(name, home, grants);
    em.persist(person);
    return person(person);
  }

  @Transactional
  People.Listing list(
      String containing, Scope visible, Optional<AgencyCode> department, int page, int size) {
    StringBuilder where = new StringBuilder(" from StaffPerson p where 1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (!containing.isEmpty()) {
      where.append(" and (p.name like :like escape '!' or p.login like :like escape '!')");
      values.put("like", "%" + containing.replaceAll("([!%_])", "!$1") + "%");
    }
    if (visible instanceof Scope.Of only) {
      where.append(" and p.department in (:visible)");
      values.put("visible", only.departments().stream().map(AgencyCode::value).toList());
    }
    department.ifPresent(
        wanted -> {
          where.append(" and p.department = :department");
          values.put("department", wanted.value());
        });
    TypedQuery<Long> count = em.createQuery("select count(p)" + where, Long.class);
    TypedQuery<StaffPerson> found =
        em.createQuery("select p" + where + " order by p.name, p.id", StaffPerson.class)
            .setFirstResult(page * size)
            .setMaxResults(size);
    for (TypedQuery<?> query : List.of(count, found)) {
      values.forEach(query::setParameter);
    }
    return new People.Listing(
        count.getSingleResult(), found.getResultList().stream().map(this::person).toList());
  }

  private Person person(StaffPerson person) {
    return person.toPerson(clock.instant());
  }
}
