package vn.motcua.appointment.supply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/** The fields of a form as they were typed, and all that is wrong with them. */
final class TypedFields {
  private static final int LONGEST_NAME = 200;

  private final Map<String, String> typed;
  private final List<FieldProblem> wrong = new ArrayList<>();

  TypedFields(Map<String, String> typed) {
    this.typed = typed;
  }

  String line(String field) {
    return TypedText.line(typed.getOrDefault(field, ""));
  }

  String text(String field) {
    return typed.getOrDefault(field, "");
  }

  boolean ticked(String field) {
    return !line(field).isEmpty();
  }

  String name(String field) {
    String value = line(field);
    if (value.isEmpty()) {
      wrong(FieldProblem.of(field, "input.required"));
    } else if (value.length() > LONGEST_NAME) {
      wrong(FieldProblem.of(field, "input.too-long", LONGEST_NAME));
    }
    return value;
  }

  int number(String field, int least, int most) {
    String value = line(field);
    int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
    if (number < least || number > most) {
      wrong(FieldProblem.of(field, "input.out-of-range", least, most));
      return least;
    }
    return number;
  }

  void wrong(FieldProblem problem) {
    wrong.add(problem);
  }

  void check() {
    if (!wrong.isEmpty()) {
      throw new InvalidInput(wrong);
    }
  }
}
