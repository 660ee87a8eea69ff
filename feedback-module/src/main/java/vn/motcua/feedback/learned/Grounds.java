package vn.motcua.feedback.learned;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.department.Department;
import vn.motcua.feedback.routing.Rule;

/** What is known of departments before anything came to them. */
final class Grounds {
  /** No feedback has this id. */
  private static final long SOURCE = 0;

  private static final double NAME = 1;
  private static final double PHRASE = 2;

  private Grounds() {}

  /** Their names, and the phrases of the rules that lead to them. */
  static List<Lesson> of(List<Department> departments, List<Rule> rules) {
    Stream<Lesson> names =
        departments.stream()
            .flatMap(
                one ->
                    Stream.concat(Stream.of(one.nameVi()), one.aliases().stream())
                        .map(name -> new Lesson(SOURCE, one.code(), name, NAME)));
    Stream<Lesson> phrases =
        rules.stream()
            .flatMap(
                rule ->
                    rule.phrases().stream()
                        .map(phrase -> new Lesson(SOURCE, rule.department(), phrase, PHRASE)));
    return Stream.concat(names, phrases).toList();
  }
}
