package vn.motcua.outbox.http;

import java.net.UnknownHostException;

/** The host has an address in a network that is not public. */
public final class ForbiddenAddress extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddress(String host) {
    super(host);
  }
}
