package vn.motcua.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A short random name for a request: on error pages, in problems and in the log. */
public final class RequestId {
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  private RequestId() {}

  /** The id of this request; made on first use. */
  public static String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String id) {
      return id;
    }
    byte[] random = new byte[BYTES];
    RANDOM.nextBytes(random);
    String id = HexFormat.of().formatHex(random);
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
