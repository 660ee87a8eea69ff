package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** From where a request comes. */
public final class ClientAddress {
  private ClientAddress() {}

  /** Behind a proxy on the same machine, the address that the proxy saw. */
  public static String of(HttpServletRequest request) {
    String remote = request.getRemoteAddr();
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isLoopback(remote)) {
      return remote;
    }
    return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException never) {
      return false;
    }
  }
}
