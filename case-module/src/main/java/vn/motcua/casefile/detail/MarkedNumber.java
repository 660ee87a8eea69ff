package vn.motcua.casefile.detail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.secret.KeyedHash;

/**
 * The number of a row as it may stand in an address: with a mark only the portal can make, so that
 * nobody can try out other numbers, and nothing need be stored.
 *
 * @param hash under a key for one purpose
 * @param digits of the mark, hexadecimal
 */
public record MarkedNumber(KeyedHash hash, int digits) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})-[0-9a-f]{1,64}");

  public String of(long number) {
    return number + "-" + hash.hex(Long.toString(number)).substring(0, digits);
  }

  /** The number in a text that {@link #of} has made; empty for any other text. */
  public OptionalLong read(String typed) {
    Matcher shape = SHAPE.matcher(typed);
    if (!shape.matches()) {
      return OptionalLong.empty();
    }
    long number = Long.parseLong(shape.group(1));
    return MessageDigest.isEqual(
            of(number).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8))
        ? OptionalLong.of(number)
        : OptionalLong.empty();
  }
}
