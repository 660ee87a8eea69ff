package vn.motcua.protection.gate;

import java.util.regex.Pattern;
import vn.motcua.text.TypedText;

/**
 * What somebody asks to be let through with.
 *
 * @param limit the name of the limit it is under
 * @param client {@link vn.motcua.web.ClientAddress}
 * @param object which object is meant; empty for none
 * @param work a solved challenge; empty for none
 * @param ticket one that was waited for; empty for none
 * @param conspicuous whether something about it is odd, whatever the limit
 */
public record Asked(
    String limit, String client, String object, String work, String ticket, boolean conspicuous) {
  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** However a code is typed, it is one object. */
  public Asked {
    object = SEPARATORS.matcher(TypedText.codeLetters(object)).replaceAll("");
  }
}
