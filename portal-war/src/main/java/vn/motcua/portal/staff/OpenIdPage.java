package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.openid.OpenIdSettings;
import vn.motcua.staff.openid.OpenIdSignIn;
import vn.motcua.staff.session.StaffCookie;
import vn.motcua.staff.session.Visit;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.PublicAddress;

/** Signing in with an account of the organisation: the way there, and the way back. */
@Named
@RequestScoped
public class OpenIdPage {
  private static final String BACK = "can-bo/dang-nhap/tra-ve";
  private static final String STATE = "can-bo-den";
  private static final int STATE_SECONDS = 15 * 60;

  @Inject private OpenIdSettings settings;
  @Inject private OpenIdSignIn openId;
  @Inject private PublicAddress addresses;
  @Inject private StaffCookie cookies;
  @Inject private KeptForm kept;
  @Inject private FormProblems problems;
  @Inject private HttpServletRequest request;

  /** Whether people sign in there. */
  public boolean isUsed() {
    return settings.isUsed();
  }

  /** Before anything is written. */
  public void leave() {
    doOrTell(
        () -> {
          OpenIdSignIn.Departure departure = openId.leave(kept.getWay(), addresses.of(BACK));
          remember(departure.state(), STATE_SECONDS);
          Redirect.to(departure.address());
        });
  }

  /** Before anything is written. */
  public void arrive() {
    doOrTell(
        () -> {
          String state = typed("state");
          if (state.isEmpty() || !state.equals(remembered()) || typed("code").isEmpty()) {
            throw new PortalProblem(401, "openid-refused");
          }
          OpenIdSignIn.Arrival arrival =
              openId.arrive(
                  state,
                  typed("code"),
                  addresses.of(BACK),
                  new Visit(
                      ClientAddress.of(request),
                      Objects.toString(request.getHeader("User-Agent"), "")));
          remember("", 0);
          cookies.give(arrival.token(), request, Faces.getResponse());
          Redirect.to(request.getContextPath() + arrival.way());
        });
  }

  private void doOrTell(Runnable work) {
    if (!isUsed()) {
      Faces.responseSendError(404, "");
      return;
    }
    try {
      work.run();
    } catch (PortalProblem refused) {
      problems.tell(refused, "openid");
    }
  }

  private void remember(String state, int seconds) {
    Cookie cookie = new Cookie(STATE, state);
    cookie.setPath(request.getContextPath() + "/can-bo/dang-nhap");
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure() || addresses.of("").startsWith("https://"));
    cookie.setAttribute("SameSite", "Lax"); // the way back comes from another site
    HttpServletResponse response = Faces.getResponse();
    response.addCookie(cookie);
  }

  private String remembered() {
    Cookie[] given = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
    return Arrays.stream(given)
        .filter(cookie -> cookie.getName().equals(STATE))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }

  private String typed(String parameter) {
    return Objects.toString(request.getParameter(parameter), "");
  }
}
