package vn.motcua.outbox.sms;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/**
 * A Vietnamese telephone number that can get an SMS.
 *
 * @param value {@code +84} and nine digits
 */
public record PhoneNumber(String value) {
  private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)([35789]\\d{8})");

  /**
   * Reads what somebody typed, with or without spaces, dots, dashes and the country.
   *
   * @param field the field it was typed into
   * @throws InvalidInput when it is none
   */
  public static PhoneNumber of(String field, String typed) {
    String digits = TypedText.codeLetters(typed).replaceAll("[-.()]", "");
    if (digits.isEmpty()) {
      throw new InvalidInput(field, "input.required");
    }
    Matcher mobile = MOBILE.matcher(digits);
    if (!mobile.matches()) {
      throw new InvalidInput(field, "outbox.sms.bad-number");
    }
    return new PhoneNumber("+84" + mobile.group(1));
  }
}
