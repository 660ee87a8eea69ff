package vn.motcua.staff.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Departments;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.staff.Scope;
import vn.motcua.web.StaffMember;

/**
 * People and their rights, as an administrator of their department looks after them. Nobody gives
 * what they could not give themselves: a grant needs an administrator of its department, a new
 * password one of all departments the person has rights in.
 */
@ApplicationScoped
public class People {
  /** A part of a list. */
  public record Listing(long total, List<Person> people) {}

  /** Somebody new, or with a new password, which is told only now. */
  public record WithPassword(Person person, String oneTimePassword) {}

  @Inject private PeopleStore store;
  @Inject private Passwords passwords;
  @Inject private Departments departments;
  @Inject private Rights rights;
  @Inject private StaffMember staff;
  @Inject private Clock clock;

  /** Those who belong to the administrator's or auditor's departments, by name. */
  public Listing list(String containing, Optional<AgencyCode> department, int page, int size) {
    Scope visible = rights.scope(Role.ADMINISTRATOR, Role.AUDITOR);
    return store.list(containing, visible, department, page, size);
  }

  /**
   * Somebody by their id.
   *
   * @throws PortalProblem 404 when there is no such person, or in another department
   */
  public Person find(long id) {
    return store
        .find(id)
        .filter(person -> sees(person.home()))
        .orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  /**
   * Adds somebody, without any rights yet.
   *
   * @throws InvalidInput when the login is taken or the department unknown
   */
  public WithPassword create(NewPerson wanted) {
    requireAdministrator(wanted.home());
    wanted.home().ifPresent(this::requireKnown);
    String password = passwords.oneTime();
    try {
      return new WithPassword(
          store.create(wanted, passwords.hash(password), Set.of(), staff.name()), password);
    } catch (PersistenceException failed) {
      throw taken(failed) ? new InvalidInput("login", "staff.login.taken") : failed;
    }
  }

  public Person grant(long id, Grant grant) {
    find(id);
    requireAdministrator(grant.department());
    grant.department().ifPresent(this::requireKnown);
    return store.grant(id, staff.name(), grant);
  }

  public Person revoke(long id, Grant grant) {
    find(id);
    requireAdministrator(grant.department());
    if (grant.role() == Role.ADMINISTRATOR) {
      requireSomebodyElse(id);
    }
    return store.revoke(id, staff.name(), grant);
  }

  /** Gives a new password for one sign-in. Whoever calls ends the person's sessions. */
  public WithPassword newPassword(long id) {
    requireCharge(id);
    String password = passwords.oneTime();
    String hash = passwords.hash(password);
    return new WithPassword(
        store.change(
            id, staff.name(), PeopleStore.PASSWORD, person -> person.newPassword(hash, true)),
        password);
  }

  public Person resetSecondFactor(long id) {
    requireCharge(id);
    return store.change(
        id, staff.name(), PeopleStore.SECOND_FACTOR, StaffPerson::withoutSecondFactor);
  }

  /** Keeps the person out, at once, or lets them in again; wrong tries are forgotten. */
  public Person disable(long id, boolean out) {
    requireCharge(id);
    requireSomebodyElse(id);
    return store.change(
        id, staff.name(), out ? "out" : "in", person -> person.disable(out, clock.instant()));
  }

  /** Whether the person who asks may do to this one what {@link #newPassword} does. */
  public boolean inCharge(Person person) {
    return administers(person.home())
        && person.grants().stream().allMatch(grant -> administers(grant.department()));
  }

  private void requireCharge(long id) {
    if (!inCharge(find(id))) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private void requireSomebodyElse(long id) {
    if (staff.identity().person().filter(me -> me == id).isPresent()) {
      throw new PortalProblem(409, "not-yourself");
    }
  }

  private void requireAdministrator(Optional<AgencyCode> department) {
    if (!administers(department)) {
      throw new PortalProblem(403, "forbidden");
    }
  }

  private boolean administers(Optional<AgencyCode> department) {
    return department
        .map(code -> rights.may(Role.ADMINISTRATOR, code))
        .orElseGet(() -> rights.everywhere(Role.ADMINISTRATOR));
  }

  private boolean sees(Optional<AgencyCode> department) {
    return department
        .map(code -> rights.mayRead(code, Role.ADMINISTRATOR))
        .orElseGet(() -> rights.everywhere(Role.ADMINISTRATOR) || rights.everywhere(Role.AUDITOR));
  }

  private void requireKnown(AgencyCode department) {
    if (departments.find(department).isEmpty()) {
      throw new InvalidInput("department", "staff.department.unknown", department.value());
    }
  }

  private static boolean taken(PersistenceException failed) {
    return Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
        .anyMatch(ConstraintViolationException.class::isInstance);
  }
}
