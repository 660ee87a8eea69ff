package vn.motcua.portal.access;

import java.util.Set;
import vn.motcua.staff.Role;

/** Who may use an endpoint. */
sealed interface Access {
  /** Everybody, without signing in. */
  record Everybody() implements Access {}

  /** Every person who has signed in; no program. */
  record AnyPerson() implements Access {}

  /** Whoever holds one of the roles, for whatever department: what it shows belongs to none. */
  record Holders(Set<Role> roles) implements Access {}

  /** Whoever holds one of the roles for all departments. */
  record Everywhere(Set<Role> roles) implements Access {}

  /**
   * Whoever holds one of the roles, for objects of their own department.
   *
   * @param own what an address of an object of the own department ends with
   * @param other the same of another department
   */
  record One(Set<Role> roles, String own, String other) implements Access {}

  /** Whoever holds one of the roles; of the people under test they see those of their own. */
  record Many(Set<Role> roles) implements Access {}

  static Access everybody() {
    return new Everybody();
  }

  static Access anyPerson() {
    return new AnyPerson();
  }

  static Access holders(Role... roles) {
    return new Holders(Set.of(roles));
  }

  static Access everywhere(Role... roles) {
    return new Everywhere(Set.of(roles));
  }

  static Access one(String own, String other, Role... roles) {
    return new One(Set.of(roles), own, other);
  }

  static Access many(Role... roles) {
    return new Many(Set.of(roles));
  }
}
