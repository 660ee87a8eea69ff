package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Identity;

/**
 * Somebody of a department.
 *
 * @param id of the person; null for a program
 */
public record Officer(@Nullable Long id, String name) {
  public static Officer of(Identity identity) {
    return new Officer(identity.person().orElse(null), identity.name());
  }
}
