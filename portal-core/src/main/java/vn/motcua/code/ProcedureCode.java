package vn.motcua.code;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * The code of a procedure: national {@code 2.000033}; a province may add the agency, {@code
 * 2.000309.000.00.00.H44}.
 */
public record ProcedureCode(String value) {
  private static final Pattern WHOLE =
      Pattern.compile("\\d\\.\\d{6}(?:\\.(?:\\d{2,3}\\.){0,3}[A-Z]\\d{2})?");

  public ProcedureCode {
    if (!WHOLE.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a procedure code: " + value);
    }
  }

  /** Reads what people type; empty when it is no whole procedure code. */
  public static Optional<ProcedureCode> read(String typed) {
    String letters = TypedText.codeLetters(typed).replace(',', '.');
    return WHOLE.matcher(letters).matches()
        ? Optional.of(new ProcedureCode(letters))
        : Optional.empty();
  }

  /** The national part, {@code 2.000309} of {@code 2.000309.000.00.00.H44}. */
  public ProcedureCode national() {
    return new ProcedureCode(value.substring(0, 8));
  }

  @Override
  public String toString() {
    return value;
  }
}
