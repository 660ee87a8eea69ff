package vn.motcua.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** From where a request comes, as far as one visitor can be told from another by it. */
public final class ClientAddress {
  private static final String PROXIES = ClientAddress.class.getName();
  private static final List<AddressRange> THIS_MACHINE = AddressRange.list("127.0.0.0/8, ::1");
  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * From now on these are believed, too, when they say for whom they ask. This machine always is.
   */
  static void believe(ServletContext application, List<AddressRange> proxies) {
    application.setAttribute(PROXIES, proxies);
  }

  /**
   * The IPv4 address, or of an IPv6 address the first 64 bits: one household has all the others.
   * Personal data: not to be logged or stored in the clear.
   */
  public static String of(HttpServletRequest request) {
    return network(seen(request));
  }

  /**
   * The whole address: of {@code X-Forwarded-For} the last that no proxy of ours wrote about
   * another one of ours; what a stranger writes there is not believed. Personal data.
   */
  public static String seen(HttpServletRequest request) {
    String next = request.getRemoteAddr();
    List<String> told = told(request);
    for (int i = 0; i < told.size() && isOurs(request, next); i++) {
      next = told.get(i);
    }
    return next;
  }

  /** The nearest first. */
  private static List<String> told(HttpServletRequest request) {
    List<String> headers = Collections.list(request.getHeaders("X-Forwarded-For"));
    List<String> all =
        Arrays.asList(
            headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .toArray(String[]::new));
    Collections.reverse(all);
    return all;
  }

  private static boolean isOurs(HttpServletRequest request, String address) {
    return THIS_MACHINE.stream().anyMatch(range -> range.contains(address))
        || (request.getServletContext().getAttribute(PROXIES) instanceof List<?> proxies
            && proxies.stream()
                .anyMatch(each -> each instanceof AddressRange range && range.contains(address)));
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
}
