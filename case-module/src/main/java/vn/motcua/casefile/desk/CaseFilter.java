package vn.motcua.casefile.desk;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.CaseCode;
import vn.motcua.text.TypedText;

/**
 * What is asked for of the list.
 *
 * @param department code of one of the departments of whoever asks; empty for all of them
 * @param code code of a case; empty for any
 * @param page from 0
 */
public record CaseFilter(View view, String department, String code, int page) {
  /** Nobody turns so many pages: they filter. */
  static final int LAST_PAGE = 200;

  /** The questions a leader asks of the list. */
  public enum View {
    ALL,
    LATE,
    /** Late, and nobody has apologised. */
    NO_APOLOGY,
    /** Due within three working days. */
    DUE_SOON,
    TRANSFER_WAITING,
    SUPPLEMENT_WAITING,
    /** The result is signed, but not entered into the one-stop software. */
    NOT_RECORDED,
    /** The result waits to be collected. */
    READY
  }

  /** As an address asks; what cannot be used counts for nothing. */
  public static CaseFilter of(UnaryOperator<@Nullable String> parameter) {
    String code = Objects.toString(parameter.apply("code"), "");
    return new CaseFilter(
        view(Objects.toString(parameter.apply("view"), "")),
        TypedText.line(Objects.toString(parameter.apply("department"), "")),
        CaseCode.read(code) instanceof CaseCode.Read read
            ? read.code().toString()
            : TypedText.line(code),
        page(Objects.toString(parameter.apply("page"), "")));
  }

  private static View view(String name) {
    return Arrays.stream(View.values())
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElse(View.ALL);
  }

  private static int page(String typed) {
    return typed.matches("\\d{1,4}") ? Math.min(LAST_PAGE, Integer.parseInt(typed)) : 0;
  }

  CaseFilter atPage(int other) {
    return new CaseFilter(view, department, code, other);
  }
}
