package vn.motcua.problem;

import java.util.List;

/** 400: one or more fields cannot be used as they are. */
public final class InvalidInput extends PortalProblem {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldProblem> fields;

  public InvalidInput(List<FieldProblem> fields) {
    super(400, "invalid-input");
    this.fields = List.copyOf(fields);
  }

  public InvalidInput(String field, String key, Object... values) {
    this(List.of(FieldProblem.of(field, key, values)));
  }

  @Override
  public List<FieldProblem> fields() {
    return fields;
  }
}
