package vn.motcua.problem;

import java.util.List;

/**
 * One wrong field.
 *
 * @param field name of the parameter or property
 * @param key key of the message
 * @param values fill the {@code {0}}… of the message
 */
public record FieldProblem(String field, String key, List<Object> values) {
  public static FieldProblem of(String field, String key, Object... values) {
    return new FieldProblem(field, key, List.of(values));
  }
}
