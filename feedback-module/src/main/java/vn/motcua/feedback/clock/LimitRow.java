package vn.motcua.feedback.clock;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Entry;

/** A line of the table of time limits; an empty column means any. */
@Entity(name = "FeedbackLimit")
@Table(name = "feedback_limit")
public class LimitRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String department = "";
  private String category = "";
  private String entry = "";
  @Embedded private Limits limits = Limits.USUAL;

  LimitRow() {}

  LimitRow(String department, String category, String entry, Limits limits) {
    this.department = department;
    this.category = category;
    this.entry = entry;
    this.limits = limits;
  }

  boolean fits(String owner, Category about, Entry way) {
    return fits(department, owner) && fits(category, about.name()) && fits(entry, way.name());
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

  Limits limits() {
    return limits;
  }
}
