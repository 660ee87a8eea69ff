package vn.motcua.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses that begin with the same bits, {@code 10.0.0.0/8}; one alone has no slash. */
public final class AddressRange {
  /** Never a name: that would be looked up. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-fA-F.]*:[0-9a-fA-F.:]*");

  private final byte[] first;
  private final int bits;

  private AddressRange(byte[] first, int bits) {
    this.first = first;
    this.bits = bits;
  }

  /**
   * Reads several, separated by commas.
   *
   * @throws IllegalArgumentException when one cannot be read; names it
   */
  public static List<AddressRange> list(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(AddressRange::parse)
        .toList();
  }

  private static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    byte[] first = bytes(slash < 0 ? text : text.substring(0, slash));
    int bits = slash < 0 ? first.length * Byte.SIZE : bits(text.substring(slash + 1));
    if (first.length == 0 || bits < 0 || bits > first.length * Byte.SIZE) {
      throw new IllegalArgumentException("Not a range of addresses like 10.0.0.0/8: " + text);
    }
    return new AddressRange(first, bits);
  }

  private static int bits(String text) {
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
  }

  /** Whether an address, in numbers, is one of these; false for anything else. */
  public boolean contains(String address) {
    byte[] other = bytes(address.replaceFirst("%.*", ""));
    if (other.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 1 << (Byte.SIZE - 1 - bit % Byte.SIZE);
      if (((first[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Empty for what is no address in numbers. */
  private static byte[] bytes(String address) {
    if (!NUMBERS.matcher(address).matches()) {
      return new byte[0];
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException unreadable) {
      return new byte[0];
    }
  }
}
