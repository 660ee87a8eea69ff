package vn.motcua.feedback.routing;

import java.util.Arrays;
import java.util.List;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Subject;

/**
 * A line of the table of routing.
 *
 * @param position the first that fits decides
 * @param procedure code; empty for whatever procedure, or none
 * @param category name; empty for all
 * @param place code of a commune; empty for everywhere
 * @param words phrases, separated by commas, one of which must be there; empty for any text. Such a
 *     rule is asked only when nothing else tells, not even the sender
 */
public record Rule(
    long id,
    int position,
    String procedure,
    String category,
    String place,
    String words,
    String department) {
  boolean fits(Category about, Subject subject) {
    return fits(procedure, subject.procedure())
        && fits(category, about.name())
        && fits(place, subject.place());
  }

  private static boolean fits(String column, String value) {
    return column.isEmpty() || column.equals(value);
  }

  boolean worded() {
    return !words.isEmpty();
  }

  /** Those of which one must be there. */
  public List<String> phrases() {
    return Arrays.stream(words.split(",")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
