package vn.motcua.outbox.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.problem.FieldProblem;
import vn.motcua.text.Language;

class TemplateTextTest {
  private static final Set<String> VARIABLES = Set.of("name", "link");

  private static List<FieldProblem> problems(String subject, String body) {
    return TemplateText.typed(subject, body).problems(VARIABLES);
  }

  private static TemplateText.Filled filled(String body, String name, String link) {
    return TemplateText.typed("Thư cho {{name}}", body).filled(Map.of("name", name, "link", link));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void what_comes_with_the_portal_is_right_in_both_languages(Language language) {
    for (MessageTemplate template : new OutboxTemplates().templates()) {
      assertThat(Templates.original(template, language).problems(template.names())).isEmpty();
    }
  }

  @Test
  void an_unknown_variable_is_named_with_those_there_are() {
    assertThat(problems("Chào {{ten}}", "<p>{{ name }}</p>"))
        .containsExactly(
            FieldProblem.of(
                "subject", "outbox.template.unknown-variable", "{{ten}}", "{{link}}, {{name}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{name", "name}}", "{{na{me}}", "{{name}} }}"})
  void brackets_that_do_not_match_are_refused(String body) {
    assertThat(problems("x", body))
        .extracting(FieldProblem::key)
        .contains("outbox.template.braces");
  }

  @ParameterizedTest
  @CsvSource({
    "<script>alert(1)</script>, <script>",
    "<img src=\"https://x.example/pixel.png\">, <img>",
    "<p onclick=\"x()\">a</p>, p onclick",
    "<a href=\"javascript:x()\">a</a>, a href",
    "<iframe src=\"https://x.example\"></iframe>, <iframe>",
    "<style>p{}</style>, <style>"
  })
  void what_a_mail_may_not_have_is_named(String body, String named) {
    assertThat(problems("x", body))
        .singleElement()
        .satisfies(problem -> assertThat(problem.values().toString()).contains(named));
  }

  @Test
  void a_link_may_be_a_variable() {
    assertThat(problems("x", "<p><a href=\"{{link}}\">Mở</a></p>")).isEmpty();
    assertThat(filled("<a href=\"{{link}}\">Mở</a>", "A", "https://a.example/?x=1&y=2").html())
        .contains("href=\"https://a.example/?x&#61;1&amp;y&#61;2\"");
  }

  @Test
  void a_value_stays_text_whatever_it_says() {
    TemplateText.Filled filled =
        filled(
            "<p>Chào {{name}}</p><a href=\"{{link}}\">Mở</a>",
            "<script>x</script> {{link}} & \"B\"",
            "javascript:alert(1)");

    assertThat(filled.html()).doesNotContain("<script", "javascript:");
    assertThat(filled.subject()).isEqualTo("Thư cho <script>x</script> {{link}} & \"B\"");
    assertThat(filled.text()).contains("Chào <script>x</script> {{link}} & \"B\"");
  }

  @Test
  void a_line_break_cannot_get_into_the_subject() {
    assertThat(filled("<p>x</p>", "A\r\nBcc: b@example.vn", "").subject())
        .isEqualTo("Thư cho A Bcc: b@example.vn");
  }

  @Test
  void a_missing_value_is_a_mistake_of_the_program() {
    TemplateText text = TemplateText.typed("x", "<p>{{name}}</p>");
    assertThatThrownBy(() -> text.filled(Map.of())).hasMessageContaining("{{name}}");
  }

  @Test
  void the_plain_part_keeps_paragraphs_items_and_addresses() {
    assertThat(
            MailHtml.text(
                "<h1>Hồ sơ</h1>\n<p>Một  dòng<br>hai</p><ul><li>a</li><li><b>b</b></li></ul>"
                    + "<p><a href=\"https://x.example/\">Mở</a> <a href=\"mailto:a@x.vn\">a@x.vn</a></p>"
                    + "<table><tr><td>1</td><td>2</td></tr></table>"))
        .isEqualTo("Hồ sơ\n\nMột dòng\nhai\n\n- a\n- b\n\nMở (https://x.example/) a@x.vn\n\n1  2");
  }
}
