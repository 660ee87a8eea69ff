package vn.motcua.feedback.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule: what has these goes there; an empty column fits everything. */
@Entity(name = "FeedbackRule")
@Table(name = "feedback_rule")
public class RuleRow {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private int position;

  @Column(name = "procedure_code")
  private String procedure = "";

  private String category = "";
  private String place = "";
  private String words = "";
  private String department = "";

  RuleRow() {}

  RuleRow(Rule rule) {
    position = rule.position();
    procedure = rule.procedure();
    category = rule.category();
    place = rule.place();
    words = rule.words();
    department = rule.department();
  }

  Rule rule() {
    return new Rule(
        Objects.requireNonNull(id, "not stored"),
        position,
        procedure,
        category,
        place,
        words,
        department);
  }
}
