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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.code.AgencyCode;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Scope;

/** People in the database; each method a transaction. */
@ApplicationScoped
public class PeopleStore {
  /** Kinds of things in the audit: somebody's account, and what they may do. */
  static final String ACCOUNT = "staff-account";

  static final String RIGHTS = "staff-rights";

  /** What was done to an account, as the audit names it. */
  static final String PASSWORD = "password";

  static final String SECOND_FACTOR = "second factor";

  /** By whom is recorded what no person does. */
  private static final String PORTAL = "portal";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private Audit audit;

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
  Person create(NewPerson wanted, String passwordHash, Set<Grant> grants, String by) {
    StaffPerson person = StaffPerson.withLogin(wanted, passwordHash, clock.instant());
    grants.forEach(person::grant);
    em.persist(person);
    tell(by, ACCOUNT, person, "", null, "");
    grants.forEach(grant -> tell(by, RIGHTS, person, "+ " + told(grant), "", rights(person)));
    return person(person);
  }

  /** Somebody to be added, and what they may do from the beginning. */
  record Account(NewPerson person, String passwordHash, Grant grant) {}

  /** Adds all of them, or none. */
  @Transactional
  void createAll(List<Account> accounts) {
    accounts.forEach(
        account ->
            create(account.person(), account.passwordHash(), Set.of(account.grant()), PORTAL));
  }

  /**
   * A change by somebody of the staff.
   *
   * @param what of the account, for the audit
   */
  @Transactional
  Person change(long id, String by, String what, Consumer<StaffPerson> verb) {
    StaffPerson person = locked(id);
    verb.accept(person);
    tell(by, ACCOUNT, person, what, "", "");
    return person(person);
  }

  @Transactional
  Person grant(long id, String by, Grant grant) {
    StaffPerson person = locked(id);
    String before = rights(person);
    person.grant(grant);
    tell(by, RIGHTS, person, "+ " + told(grant), before, rights(person));
    return person(person);
  }

  @Transactional
  Person revoke(long id, String by, Grant grant) {
    StaffPerson person = locked(id);
    String before = rights(person);
    person.revoke(grant);
    tell(by, RIGHTS, person, "- " + told(grant), before, rights(person));
    return person(person);
  }

  private StaffPerson locked(long id) {
    StaffPerson person = em.find(StaffPerson.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (person == null) {
      throw new PortalProblem(404, "not-found");
    }
    return person;
  }

  private void tell(
      String by,
      String object,
      StaffPerson person,
      String what,
      @Nullable String before,
      String after) {
    audit.record(AuditEntry.changed(by, object, "" + person.id(), what, before, after));
  }

  private static String rights(StaffPerson person) {
    return person.grants().stream().map(PeopleStore::told).collect(Collectors.joining("\n"));
  }

  private static String told(Grant grant) {
    return grant.role() + " " + grant.department().map(AgencyCode::value).orElse("*");
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
    String before = rights(person);
    person.become(name, home, grants);
    em.persist(person);
    String after = rights(person);
    if (!after.equals(before)) { // the groups have changed since the last time
      tell(PORTAL, RIGHTS, person, "= " + after.replace("\n", "; "), before, after);
    }
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
