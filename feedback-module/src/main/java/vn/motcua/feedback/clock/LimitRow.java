package vn.motcua.feedback.clock;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;

/** A line of the table of time limits from a day on; an empty column means any. */
@Entity(name = "FeedbackLimit")
@Table(name = "feedback_limit")
public class LimitRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String department = "";
  private String category = "";
  private String entry = "";
  private LocalDate since = LocalDate.EPOCH;
  @Embedded private Limits limits = Limits.USUAL;

  LimitRow() {}

  LimitRow(Limit limit) {
    department = limit.department();
    category = limit.category();
    entry = limit.entry();
    since = limit.since();
    limits = limit.limits();
  }

  void change(Limits others) {
    limits = others;
  }

  Limit limit() {
    return new Limit(
        Objects.requireNonNull(id, "not stored"), department, category, entry, since, limits);
  }

  boolean fits(String owner, Category about, Entry way, LocalDate day) {
    return !since.isAfter(day)
        && fits(department, owner)
        && fits(category, about.name())
        && fits(entry, way.name());
  }

  private static boolean fits(String column, String value) {
    return column.isEmpty() || column.equals(value);
  }

  /** How much it says: a department counts more than a category, that more than a way. */
  int weight() {
    return (department.isEmpty() ? 0 : 4)
        + (category.isEmpty() ? 0 : 2)
        + (entry.isEmpty() ? 0 : 1);
  }

  LocalDate since() {
    return since;
  }

  Limits limits() {
    return limits;
  }
}
