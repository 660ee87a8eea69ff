package vn.motcua.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.text.TypedText;

/**
 * Lets staff in until they have accounts: HTTP Basic, the person's own name and the operator's
 * token as password.
 */
@ApplicationScoped
public class StaffDoor {
  /** How a program that holds the token only is recorded. */
  public static final String PROGRAM = "operator";

  private static final String BASIC = "Basic ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Pattern NAME =
      Pattern.compile("(?=.*\\p{L}.*\\p{L})[\\p{L}\\p{M} .'’-]{2,60}");

  @Inject private OperatorToken token;
  @Inject private Clock clock;

  private final TryBrake brake = new TryBrake();

  /**
   * The name of the person who asks.
   *
   * @param page true for a page, where a form must be proven to come from the portal itself; false
   *     for REST, where programs do not say where they come from
   * @throws PortalProblem 401 without name and token, 403 for a form of another site
   * @throws TooManyTries 429 after many wrong tries from the same address
   */
  String admit(HttpServletRequest request, boolean page) {
    String given = request.getHeader("Authorization");
    if (!page && given != null && token.isHeldBy(given)) {
      return PROGRAM;
    }
    String name = person(given, address(request));
    if (!SAFE.contains(request.getMethod()) && !fromHere(request, page)) {
      throw new PortalProblem(403, "cross-site");
    }
    return name;
  }

  private String person(@Nullable String given, String address) {
    brake.check(address, clock.instant());
    if (given == null || !given.startsWith(BASIC)) {
      throw new PortalProblem(401, "unauthorized");
    }
    String[] both = decoded(given.substring(BASIC.length())).split(":", 2);
    if (both.length < 2 || !token.is(both[1])) {
      brake.failed(address, clock.instant());
      throw new PortalProblem(401, "unauthorized");
    }
    brake.passed(address);
    return name(both[0]).orElseThrow(() -> new PortalProblem(401, "staff-name"));
  }

  private static String decoded(String credentials) {
    try {
      return new String(Base64.getDecoder().decode(credentials.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unreadable) {
      return "";
    }
  }

  /** A name as people write theirs; empty when it cannot be one. */
  static Optional<String> name(String typed) {
    return Optional.of(TypedText.line(typed)).filter(name -> NAME.matcher(name).matches());
  }

  /** Browsers say where a form comes from; one of another site would act in the person's name. */
  private static boolean fromHere(HttpServletRequest request, boolean mustSay) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return !mustSay;
    }
    return origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
  }

  /** Behind a proxy on the same machine, the address that the proxy saw. */
  private static String address(HttpServletRequest request) {
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
