package vn.motcua.search.index;

import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/** Letters and digits of a code, so that a part of it is found however it was typed. */
public final class CodeKey {
  private static final Pattern REST = Pattern.compile("[^0-9A-Z]");
  private static final Pattern CODE_LIKE = Pattern.compile("[0-9]{3,20}(?:[A-Z][0-9]{0,2})?");

  private CodeKey() {}

  public static String of(String code) {
    return REST.matcher(TypedText.codeLetters(code)).replaceAll("");
  }

  /**
   * True when it could be a code or a part of one: three digits at least, then perhaps an agency.
   */
  public static boolean isFragment(String key) {
    return CODE_LIKE.matcher(key).matches();
  }
}
