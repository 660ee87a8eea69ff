package vn.motcua.feedback.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcua.department.Department;
import vn.motcua.feedback.Subject;
import vn.motcua.feedback.learned.LabelledMessages.Message;
import vn.motcua.feedback.routing.Rule;
import vn.motcua.feedback.routing.RuleBook;

/**
 * How often the right department is the first, and among the first three, for messages nothing was
 * written with and nothing learned from. Measured anew at every build; fails when it gets worse.
 */
class RoutingAccuracyTest {
  private static final List<Message> MESSAGES = LabelledMessages.all();
  private static final List<Message> HELD =
      MESSAGES.stream().filter(one -> !one.forLearning()).toList();
  private static final List<Rule> RULES = LabelledMessages.rules();
  private static final List<Department> DEPARTMENTS = LabelledMessages.departments();
  private static final RuleBook BOOK = new RuleBook(RULES);

  /** Of 100 each: first, among three. */
  private record Rate(double first, double three) {}

  private static Rate rate(String name, Function<Message, List<String>> routing) {
    int first = 0;
    int three = 0;
    for (Message message : HELD) {
      int at = routing.apply(message).indexOf(message.department());
      first += at == 0 ? 1 : 0;
      three += at >= 0 && at < 3 ? 1 : 0;
    }
    Rate rate = new Rate(first / (double) HELD.size(), three / (double) HELD.size());
    System.out.printf(
        Locale.ROOT,
        "Routing of %d messages held out, %s: first %.2f, among three %.2f%n",
        HELD.size(),
        name,
        rate.first(),
        rate.three());
    return rate;
  }

  private static String said(Message message) {
    return message.text()
        + DEPARTMENTS.stream()
            .filter(one -> one.code().equals(message.place()))
            .map(one -> "\n" + one.nameVi())
            .findFirst()
            .orElse("");
  }

  private static List<String> byRules(Message message) {
    Subject subject = new Subject("", "", "", message.place(), "", "");
    return Stream.concat(
            BOOK.plain(message.category(), subject),
            BOOK.worded(message.category(), subject, said(message)))
        .map(Rule::department)
        .distinct()
        .toList();
  }

  private static Lessons taught(List<Rule> rules) {
    List<Lesson> all = new ArrayList<>(Grounds.of(DEPARTMENTS, rules));
    for (Message message : MESSAGES) {
      if (message.forLearning()) {
        all.add(new Lesson(all.size(), message.department(), said(message), 1));
      }
    }
    Lessons lessons = new Lessons();
    lessons.learn(Set.of(), all);
    return lessons;
  }

  private static List<String> learned(Lessons lessons, Message message) {
    return lessons.suggest(said(message)).stream().map(Suggestion::department).toList();
  }

  private static void assertAtLeast(Rate rate, double first, double three) {
    assertThat(rate.first()).isGreaterThanOrEqualTo(first);
    assertThat(rate.three()).isGreaterThanOrEqualTo(three);
  }

  @Test
  void there_are_two_hundred_and_every_second_is_held_out() {
    assertThat(MESSAGES).hasSize(200);
    assertThat(HELD).hasSize(100);
    Set<String> known = Set.copyOf(DEPARTMENTS.stream().map(Department::code).toList());
    assertThat(MESSAGES).allMatch(one -> known.contains(one.department()));
    assertThat(MESSAGES).extracting(Message::text).doesNotHaveDuplicates();
  }

  @Test
  void rules_find_the_department() {
    assertAtLeast(rate("rules alone", RoutingAccuracyTest::byRules), 0.88, 0.94);
  }

  @Test
  void what_was_learned_finds_the_department() {
    try (Lessons lessons = taught(RULES)) {
      assertAtLeast(rate("learned", one -> learned(lessons, one)), 0.87, 0.97);
    }
  }

  /** What a province without a single phrase would get from its first hundred. */
  @Test
  void a_hundred_past_ones_and_the_names_of_departments_teach_something_by_themselves() {
    try (Lessons lessons = taught(List.of())) {
      Rate rate = rate("learned without any rule", one -> learned(lessons, one));
      assertAtLeast(rate, 0.45, 0.66);
    }
  }

  @Test
  void rules_first_and_then_what_was_learned_find_it_more_often() {
    try (Lessons lessons = taught(RULES)) {
      Rate rate =
          rate(
              "together",
              one ->
                  Stream.concat(byRules(one).stream().limit(1), learned(lessons, one).stream())
                      .distinct()
                      .toList());
      assertAtLeast(rate, 0.91, 0.99);
    }
  }
}
