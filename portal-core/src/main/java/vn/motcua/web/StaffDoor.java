package vn.motcua.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Identity;
import vn.motcua.staff.Role;
import vn.motcua.staff.session.Sessions;
import vn.motcua.staff.session.StaffCookie;
import vn.motcua.staff.token.AccessTokens;

/** Knows who of the staff asks: people by the cookie of their session, programs by their token. */
@ApplicationScoped
public class StaffDoor {
  /** How a program that holds the operator's token is recorded. */
  public static final String PROGRAM = "operator";

  private static final String BEARER = "Bearer ";
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final Identity OPERATOR =
      Identity.program(
          PROGRAM, List.of(Grant.everywhere(Role.ADMINISTRATOR), Grant.everywhere(Role.PUBLISHER)));

  @Inject private OperatorToken token;
  @Inject private AccessTokens tokens;
  @Inject private Sessions sessions;
  @Inject private StaffCookie cookie;

  /**
   * Who asks for a page; empty for nobody.
   *
   * @throws PortalProblem 403 for a form that is not proven to come from the portal itself
   */
  Optional<Identity> atPage(HttpServletRequest request) {
    requireOwnForm(request);
    return person(request);
  }

  /**
   * Who asks for a resource.
   *
   * @throws PortalProblem 401 for nobody, 403 for what another site has sent in a person's name
   */
  Identity atResource(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    if (given != null) {
      return program(given).orElseThrow(() -> new PortalProblem(401, "unauthorized"));
    }
    Identity person = person(request).orElseThrow(() -> new PortalProblem(401, "unauthorized"));
    requireOwnForm(request);
    return person;
  }

  private Optional<Identity> program(String given) {
    if (token.isHeldBy(given)) {
      return Optional.of(OPERATOR);
    }
    return given.startsWith(BEARER)
        ? tokens.find(given.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  private Optional<Identity> person(HttpServletRequest request) {
    return cookie.read(request).filter(value -> !value.isEmpty()).flatMap(sessions::find);
  }

  /** Browsers say where a form comes from; one of another site would act in the person's name. */
  private static void requireOwnForm(HttpServletRequest request) {
    if (!SAFE.contains(request.getMethod()) && !fromHere(request)) {
      throw new PortalProblem(403, "cross-site");
    }
  }

  private static boolean fromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin != null
        && origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.getHeader("Host"));
  }
}
