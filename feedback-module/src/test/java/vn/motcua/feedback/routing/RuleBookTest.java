package vn.motcua.feedback.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.feedback.Category;
import vn.motcua.feedback.Subject;

class RuleBookTest {
  private static Rule rule(int position, String category, String words, String department) {
    return new Rule(0, position, "", category, "", words, department);
  }

  private static List<String> found(String text, Rule... rules) {
    return new RuleBook(List.of(rules))
        .worded(Category.PREMISES, Subject.NONE, text)
        .map(Rule::department)
        .toList();
  }

  @Test
  void words_without_accents_stand_for_those_with() {
    Rule pagoda = rule(1, "", "chùa", "RELIGION");
    assertThat(found("sua chua lang toi", pagoda)).containsExactly("RELIGION");
    assertThat(found("Ngôi CHÙA làng tôi", pagoda)).containsExactly("RELIGION");
    assertThat(found("Tôi chưa nhận được", pagoda)).isEmpty();
  }

  @Test
  void only_whole_syllables_count() {
    assertThat(found("bảo hiểm", rule(1, "", "hiể, bả", "X"))).isEmpty();
    assertThat(found("thẻ, bảo-hiểm.", rule(1, "", "thẻ bảo hiểm", "X"))).containsExactly("X");
  }

  @Test
  void of_several_the_one_of_which_most_is_said_comes_first() {
    Rule ward = rule(5, "", "phường Mẫu Trung", "WARD");
    Rule centre = rule(5, "", "một cửa phường Mẫu Trung", "CENTRE");
    assertThat(found("Quầy một cửa phường Mẫu Trung", ward, centre))
        .containsExactly("CENTRE", "WARD");
    Rule first = rule(4, "", "quầy", "FIRST");
    assertThat(found("Quầy một cửa phường Mẫu Trung", first, ward, centre))
        .containsExactly("FIRST", "CENTRE", "WARD");
    Rule premises = rule(5, "PREMISES", "phường Mẫu Trung", "PREMISES");
    assertThat(found("phường Mẫu Trung", ward, premises)).containsExactly("PREMISES", "WARD");
  }

  @Test
  void a_rule_without_words_is_not_one_by_words() {
    assertThat(found("quầy", rule(1, "", "", "X"))).isEmpty();
    assertThat(found("quầy", rule(1, "", " , ", "X"))).isEmpty();
  }
}
