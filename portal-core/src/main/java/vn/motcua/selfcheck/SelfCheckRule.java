package vn.motcua.selfcheck;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Role;

/**
 * What an inspection looks for.
 *
 * @param id short and stable, for instance {@code late-no-apology}; {@code selfcheck.<id>} is its
 *     title, {@code selfcheck.<id>.why} says by which rule
 * @param number of the fact it comes from, among those inspections complain about
 * @param actor who has to act
 * @param search finds it
 */
public record SelfCheckRule(String id, int number, Weight weight, Role actor, Search search) {

  /**
   * One thing that was found.
   *
   * @param department code of the agency that has to act; empty when it is none's alone
   * @param label what it is, for instance the code of a case
   * @param path where to look at it, within the portal without the leading slash; empty for nowhere
   * @param since the day it began or was due
   * @param value a number that says how bad, in the unit of the rule
   * @param details what exactly is wrong, where there is more to say than the rule does: each the
   *     end of a key, {@code selfcheck.<id of the rule>.<detail>}
   */
  public record Found(
      String department,
      String label,
      String path,
      LocalDate since,
      long value,
      List<String> details) {

    public Found {
      details = List.copyOf(details);
    }

    /** Of which the rule says all. */
    public Found(String department, String label, String path, LocalDate since, long value) {
      this(department, label, path, since, value, List.of());
    }
  }

  /** Looks. */
  public interface Search {
    /** How many there are, by department; none for a department that has none. */
    Map<String, Long> counts(LocalDate today);

    /**
     * The oldest first.
     *
     * @param departments codes, or null for all
     */
    List<Found> list(@Nullable List<String> departments, LocalDate today, int from, int size);
  }

  /** A search whose findings are few enough to be looked at all at once. */
  public interface All extends Search {
    List<Found> all(LocalDate today);

    @Override
    default Map<String, Long> counts(LocalDate today) {
      Map<String, Long> counts = new LinkedHashMap<>();
      all(today).forEach(found -> counts.merge(found.department(), 1L, Long::sum));
      return counts;
    }

    @Override
    default List<Found> list(
        @Nullable List<String> departments, LocalDate today, int from, int size) {
      return all(today).stream()
          .filter(found -> departments == null || departments.contains(found.department()))
          .sorted(Comparator.comparing(Found::since).thenComparing(Found::label))
          .skip(from)
          .limit(size)
          .toList();
    }
  }

  public String title() {
    return "selfcheck." + id;
  }

  public String why() {
    return "selfcheck." + id + ".why";
  }
}
