package vn.motcua.search.sight;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.ProcedureCode;
import vn.motcua.problem.InvalidInput;
import vn.motcua.search.SearchRequest;
import vn.motcua.text.TypedText;

/**
 * What is to be explained, cleaned and checked.
 *
 * @param text not empty
 */
record ExplainParameters(String text, Optional<ProcedureCode> code) {
  /**
   * Reads them.
   *
   * @throws InvalidInput naming the parameter that cannot be used
   */
  static ExplainParameters read(@Nullable String q, @Nullable String code) {
    String text = TypedText.line(Objects.toString(q, ""));
    if (text.isEmpty()) {
      throw new InvalidInput("q", "sight.explain.nothing");
    }
    if (text.length() > SearchRequest.MAX_TEXT) {
      throw new InvalidInput("q", "input.too-long", SearchRequest.MAX_TEXT);
    }
    String typed = Objects.toString(code, "").strip();
    Optional<ProcedureCode> read = ProcedureCode.read(typed);
    if (!typed.isEmpty() && read.isEmpty()) {
      throw new InvalidInput("code", "sight.explain.no-code");
    }
    return new ExplainParameters(text, read);
  }
}
