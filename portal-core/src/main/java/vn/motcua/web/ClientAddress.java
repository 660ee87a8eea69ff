package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where a request comes, as far as one visitor can be told from another by it. */
public final class ClientAddress {
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * The IPv4 address, or of an IPv6 address the first 64 bits: one household has all the others.
   * Behind a proxy on the same machine, of the address that the proxy saw. Personal data: not to be
   * logged or stored in the clear.
   */
  public static String of(HttpServletRequest request) {
    String seen = request.getRemoteAddr();
    String told = request.getHeader("X-Forwarded-For");
    if (told == null || !loopback(seen)) {
      return network(seen);
    }
    return network(told.substring(told.lastIndexOf(',') + 1).strip());
  }

  static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      InetAddress numbers = InetAddress.getByName(address.replaceFirst("%.*", ""));
      return numbers instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(numbers.getAddress(), NETWORK_BYTES))
          : numbers.getHostAddress();
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException never) {
      return false;
    }
  }
}
