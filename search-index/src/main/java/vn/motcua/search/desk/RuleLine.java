package vn.motcua.search.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.problem.FieldProblem;
import vn.motcua.search.lexicon.LexiconFile;
import vn.motcua.search.lexicon.LexiconRule;

/** What is wrong with the line of a rule. */
final class RuleLine {
  private static final Pattern SIGN = Pattern.compile("[=@<>#]");

  private RuleLine() {}

  /**
   * The problems of a line, each with the name of the field it was typed in; empty when it is a
   * rule.
   *
   * @param fields the fields of the catalogue, as written there
   */
  static List<FieldProblem> problems(String name, String line, Set<String> fields) {
    List<LexiconRule> rules;
    try {
      rules = LexiconFile.read("desk", List.of(line));
    } catch (LexiconFile.BadLine bad) {
      return List.of(FieldProblem.of(name, "desk.line." + bad.fault()));
    }
    if (rules.isEmpty()) {
      return List.of(FieldProblem.of(name, "desk.line.NO_SIGN"));
    }
    List<FieldProblem> problems = new ArrayList<>();
    rules.stream()
        .flatMap(rule -> Stream.concat(rule.when().stream(), rule.then().stream()))
        .distinct()
        .filter(phrase -> SIGN.matcher(phrase).find() || DeskContent.key(phrase).isEmpty())
        .forEach(phrase -> problems.add(FieldProblem.of(name, "desk.line.stray-sign", phrase)));
    rules.stream()
        .flatMap(rule -> rule.fields().stream())
        .distinct()
        .filter(field -> !fields.contains(field))
        .forEach(field -> problems.add(unknown(name, field, fields)));
    return problems;
  }

  private static FieldProblem unknown(String name, String field, Set<String> fields) {
    String key = DeskContent.key(field);
    Optional<String> meant =
        fields.stream()
            .sorted()
            .filter(known -> !key.isEmpty() && DeskContent.key(known).contains(key))
            .findFirst();
    return meant
        .map(known -> FieldProblem.of(name, "desk.field.meant", field, known))
        .orElseGet(() -> FieldProblem.of(name, "desk.field.unknown", field));
  }
}
