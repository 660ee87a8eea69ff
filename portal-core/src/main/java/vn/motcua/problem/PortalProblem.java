package vn.motcua.problem;

import java.util.List;
import java.util.Map;

/**
 * Something a caller can be told in plain words. Its texts are {@code problem.<key>.title} and
 * {@code problem.<key>.detail}.
 */
public class PortalProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient Object[] values;

  /**
   * @param status the HTTP status that fits it
   * @param values fill the {@code {0}}, {@code {1}}… of the detail
   */
  public PortalProblem(int status, String key, Object... values) {
    super(key);
    this.status = status;
    this.key = key;
    this.values = values.clone();
  }

  public int status() {
    return status;
  }

  public String key() {
    return key;
  }

  public Object[] values() {
    return values == null ? new Object[0] : values.clone();
  }

  /** The fields that are wrong; empty unless the input was at fault. */
  public List<FieldProblem> fields() {
    return List.of();
  }

  /** What else the answer of REST has to tell, by name; mostly nothing. */
  public Map<String, Object> members() {
    return Map.of();
  }
}
