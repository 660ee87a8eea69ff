package vn.motcua.feedback.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.motcua.feedback.Verb;

/**
 * What one text teaches of one department.
 *
 * @param source the id of the feedback it is of
 * @param weight how much it counts; below zero it speaks against the department
 */
public record Lesson(long source, String department, String text, double weight) {
  /** Where it was read and nobody sent it on. */
  private static final Set<Verb> CONFIRMS =
      Set.of(Verb.FORWARD, Verb.TAKE, Verb.DRAFT, Verb.APPROVE);

  /** The verbs that teach something. */
  static final Set<Verb> TEACH =
      Set.of(Verb.FORWARD, Verb.TAKE, Verb.DRAFT, Verb.APPROVE, Verb.RETURN);

  /** A step as far as it tells where a feedback belongs. */
  record Passage(Verb verb, String from, String to, boolean byStaff) {}

  /**
   * Of the steps of one feedback, in order. Where people put it and left it counts for that
   * department; who returned it as not theirs is counted against.
   */
  static List<Lesson> of(long source, String text, List<Passage> passages) {
    String confirmed = "";
    List<String> refused = new ArrayList<>();
    for (Passage one : passages) {
      if (one.verb() == Verb.RETURN) {
        refused.add(one.from());
        confirmed = "";
      } else if (one.byStaff() && CONFIRMS.contains(one.verb())) {
        confirmed = one.to();
      }
    }
    refused.remove(confirmed); // they took it after all
    List<Lesson> lessons = new ArrayList<>();
    if (!confirmed.isEmpty()) {
      lessons.add(new Lesson(source, confirmed, text, 1));
    }
    refused.stream().distinct().forEach(one -> lessons.add(new Lesson(source, one, text, -1)));
    return lessons;
  }

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "Lesson";
  }
}
