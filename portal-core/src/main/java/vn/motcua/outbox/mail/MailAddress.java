package vn.motcua.outbox.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import vn.motcua.problem.InvalidInput;
import vn.motcua.text.TypedText;

/** A mail address that can be written to. */
public record MailAddress(String value) {
  private static final int LONGEST = 254;

  /**
   * Reads what somebody typed.
   *
   * @param field the field it was typed into
   * @throws InvalidInput when it is none
   */
  public static MailAddress of(String field, String typed) {
    String line = TypedText.line(typed);
    if (line.isEmpty()) {
      throw new InvalidInput(field, "input.required");
    }
    if (line.length() > LONGEST || !isAddress(line)) {
      throw new InvalidInput(field, "outbox.mail.bad-address");
    }
    return new MailAddress(line);
  }

  private static boolean isAddress(String line) {
    try {
      InternetAddress address = new InternetAddress(line, true);
      return line.equals(address.getAddress())
          && line.chars().allMatch(c -> c > ' ' && c < 0x7f)
          && line.substring(line.lastIndexOf('@') + 1).contains(".");
    } catch (AddressException none) {
      return false;
    }
  }
}
