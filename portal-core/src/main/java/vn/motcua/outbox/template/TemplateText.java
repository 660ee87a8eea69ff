package vn.motcua.outbox.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.problem.FieldProblem;
import vn.motcua.text.TypedText;

/**
 * The text of a mail in one language, with {@code {{variables}}}.
 *
 * @param body HTML
 */
public record TemplateText(String subject, String body) {
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_BODY = 20_000;

  /** Filled in; the HTML is clean whatever the values are. */
  public record Filled(String subject, String html, String text) {}

  /** As typed, cleaned of what nobody meant. */
  static TemplateText typed(String subject, String body) {
    return new TemplateText(TypedText.line(subject), TypedText.paragraphs(body));
  }

  /** What is wrong with it; empty when nothing is. */
  List<FieldProblem> problems(Set<String> variables) {
    List<FieldProblem> problems = new ArrayList<>();
    check("subject", subject, LONGEST_SUBJECT, variables, problems);
    check("body", body, LONGEST_BODY, variables, problems);
    Set<String> refused =
        MailHtml.refused(replaced(body, name -> "https://example.vn/")); // as within a link
    if (!refused.isEmpty()) {
      problems.add(FieldProblem.of("body", "outbox.template.refused", String.join(", ", refused)));
    }
    return problems;
  }

  private static void check(
      String field, String text, int longest, Set<String> variables, List<FieldProblem> problems) {
    if (text.isEmpty()) {
      problems.add(FieldProblem.of(field, "input.required"));
    } else if (text.length() > longest) {
      problems.add(FieldProblem.of(field, "input.too-long", longest));
    }
    Set<String> unknown = new TreeSet<>();
    Matcher used = VARIABLE.matcher(text);
    while (used.find()) {
      if (!variables.contains(used.group(1))) {
        unknown.add("{{" + used.group(1) + "}}");
      }
    }
    if (!unknown.isEmpty()) {
      problems.add(
          FieldProblem.of(
              field,
              "outbox.template.unknown-variable",
              String.join(", ", unknown),
              String.join(
                  ", ",
                  new TreeSet<>(variables).stream().map(name -> "{{" + name + "}}").toList())));
    }
    if (BRACES.matcher(VARIABLE.matcher(text).replaceAll("")).find()) {
      problems.add(FieldProblem.of(field, "outbox.template.braces"));
    }
  }

  /**
   * With the values in place of the variables.
   *
   * @throws IllegalArgumentException when a value is missing
   */
  Filled filled(Map<String, String> values) {
    String html = MailHtml.sanitized(replaced(body, name -> escaped(value(values, name))));
    return new Filled(
        TypedText.line(replaced(subject, name -> value(values, name))), html, MailHtml.text(html));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No value for {{" + name + "}}");
    }
    return value;
  }

  private static String replaced(String text, UnaryOperator<String> value) {
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value.apply(found.group(1))));
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
