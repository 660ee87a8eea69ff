package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.portal.PageAddress;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.session.SignIn;
import vn.motcua.staff.session.StaffCookie;
import vn.motcua.staff.session.Visit;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.StaffMember;

/** Signing in; also shown in place of a page somebody has to sign in for. */
@Named
@RequestScoped
public class SignInPage {
  static final String PATH = "/can-bo/dang-nhap";

  @Inject private SignIn signIn;
  @Inject private StaffCookie cookie;
  @Inject private StaffMember staff;
  @Inject private FormProblems problems;
  @Inject private KeptForm kept;
  @Inject private HttpServletRequest request;

  private boolean entered;

  /** Before anything is written. */
  public void act() {
    if (isHere() && request.getMethod().equals("POST") && request.getParameter("login") != null) {
      try {
        enter();
      } catch (PortalProblem refused) {
        problems.tell(refused, "login");
      }
    }
  }

  private void enter() {
    String token =
        signIn.enter(
            typed("login"),
            typed("password"),
            typed("code"),
            new Visit(
                ClientAddress.of(request), Objects.toString(request.getHeader("User-Agent"), "")));
    cookie.give(token, request, Faces.getResponse());
    if (kept.getFields().isEmpty()) {
      Redirect.to(request.getContextPath() + kept.getWay());
    } else {
      entered = true;
    }
  }

  /** Whether what somebody had sent when their session was over waits to be sent again. */
  public boolean isEntered() {
    return entered;
  }

  /** Whether the address is that of signing in, and not of a page that needs it. */
  public boolean isHere() {
    return PageAddress.of(request).path().startsWith(PATH);
  }

  public boolean isSignedIn() {
    return staff.isPresent();
  }

  public String getLogin() {
    return typed("login");
  }

  public List<KeptForm.Field> getFields() {
    return kept.getFields();
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }
}
