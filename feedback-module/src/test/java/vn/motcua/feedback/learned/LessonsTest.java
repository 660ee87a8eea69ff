package vn.motcua.feedback.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.learned.Lesson.Passage;

class LessonsTest {
  private static final Passage FORWARDED = new Passage(Verb.FORWARD, "DESK", "TRADE", true);
  private static final Passage RETURNED = new Passage(Verb.RETURN, "TRADE", "DESK", true);

  private static List<Suggestion> suggest(String text, Lesson... lessons) {
    try (Lessons all = new Lessons()) {
      all.learn(Set.of(), List.of(lessons));
      return all.suggest(text);
    }
  }

  private static Lesson lesson(long source, String department, String text) {
    return new Lesson(source, department, text, 1);
  }

  @Test
  void the_department_similar_ones_went_to_is_suggested_with_the_words_of_the_new_one() {
    List<Suggestion> found =
        suggest(
            "cay xang bom THIEU",
            lesson(1, "TRADE", "Cây xăng đầu đường bơm gian"),
            lesson(2, "HEALTH", "Bệnh viện bắt chờ lâu"),
            lesson(3, "POLICE", "Làm căn cước bắt chờ"));
    assertThat(found).extracting(Suggestion::department).containsExactly("TRADE");
    assertThat(found.get(0).words()).containsExactlyInAnyOrder("cay xang", "bom");
  }

  @Test
  void what_was_returned_counts_against() {
    Lesson tax = lesson(1, "TAX", "lệ phí trước bạ nhà");
    Lesson land = lesson(2, "LAND", "lệ phí đo đạc nhà");
    Lesson other = lesson(3, "OTHER", "đường hỏng");
    String text = "lệ phí nhà";
    assertThat(suggest(text, tax, land, other)).hasSize(2);
    Lesson refused = new Lesson(4, "TAX", "lệ phí nhà của ai", -1);
    assertThat(suggest(text, tax, land, other, refused))
        .extracting(Suggestion::department)
        .containsExactly("LAND");
  }

  @Test
  void what_a_feedback_taught_before_is_forgotten_when_it_goes_elsewhere() {
    try (Lessons all = new Lessons()) {
      all.learn(Set.of(), List.of(lesson(1, "A", "chợ tạm"), lesson(2, "C", "trường học")));
      all.learn(Set.of(1L), List.of(lesson(1, "B", "chợ tạm")));
      assertThat(all.suggest("chợ tạm")).extracting(Suggestion::department).containsExactly("B");
      all.learn(Set.of(1L), List.of());
      assertThat(all.suggest("chợ tạm")).isEmpty();
    }
  }

  @Test
  void where_people_put_it_and_left_it_is_learned() {
    assertThat(Lesson.of(7, "x", List.of(FORWARDED)))
        .containsExactly(new Lesson(7, "TRADE", "x", 1));
    assertThat(Lesson.of(7, "x", List.of(FORWARDED, RETURNED)))
        .containsExactly(new Lesson(7, "TRADE", "x", -1));
    assertThat(Lesson.of(7, "x", List.of(FORWARDED, RETURNED, FORWARDED)))
        .containsExactly(new Lesson(7, "TRADE", "x", 1));
  }

  @Test
  void where_only_the_portal_put_it_is_not_learned() {
    assertThat(Lesson.of(7, "x", List.of())).isEmpty();
    assertThat(Lesson.of(7, "x", List.of(new Passage(Verb.FORWARD, "DESK", "TRADE", false))))
        .isEmpty();
  }

  @Test
  void an_endless_text_is_cut() {
    assertThat(Terms.of("a b c ".repeat(100_000)).size()).isLessThan(1_000);
  }
}
