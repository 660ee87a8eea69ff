package vn.motcua.feedback.routing;

import vn.motcua.feedback.Category;
import vn.motcua.feedback.Subject;

/**
 * A line of the table of routing.
 *
 * @param position the first that fits decides
 * @param procedure code; empty for whatever procedure, or none
 * @param category name; empty for all
 * @param place code of a commune; empty for everywhere
 */
public record Rule(
    long id, int position, String procedure, String category, String place, String department) {
  boolean fits(Category about, Subject subject) {
    return fits(procedure, subject.procedure())
        && fits(category, about.name())
        && fits(place, subject.place());
  }

  private static boolean fits(String column, String value) {
    return column.isEmpty() || column.equals(value);
  }
}
