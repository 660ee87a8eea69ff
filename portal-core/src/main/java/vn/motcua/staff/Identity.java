package vn.motcua.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who asks, known for certain.
 *
 * @param person id of the person; empty for a program
 * @param name as it is recorded with what they change
 * @param session empty for a program
 */
public record Identity(
    Optional<Long> person, String name, List<Grant> grants, Optional<Term> session) {

  /**
   * The session of a person.
   *
   * @param idleUntil when it ends unless the person does something
   * @param endsAt when it ends whatever the person does
   * @param restricted whether nothing is open before the password is changed, or the second factor
   *     set up
   */
  public record Term(long id, Instant idleUntil, Instant endsAt, boolean restricted) {
    public Instant until() {
      return idleUntil.isBefore(endsAt) ? idleUntil : endsAt;
    }
  }

  public static Identity program(String name, List<Grant> grants) {
    return new Identity(Optional.empty(), name, grants, Optional.empty());
  }

  public boolean restricted() {
    return session.filter(Term::restricted).isPresent();
  }

  public boolean has(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }
}
