package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.omnifaces.util.Faces;
import vn.motcua.staff.Identity;
import vn.motcua.staff.session.Sessions;
import vn.motcua.staff.session.StaffCookie;
import vn.motcua.web.StaffMember;

/** Signing out. */
@Named
@RequestScoped
public class SignOutPage {
  @Inject private Sessions sessions;
  @Inject private StaffCookie cookie;
  @Inject private StaffMember staff;
  @Inject private HttpServletRequest request;

  private boolean done;

  /** Before anything is written. */
  public void act() {
    done = !staff.isPresent();
    if (request.getMethod().equals("POST")) {
      if (staff.isPresent()) {
        staff.identity().session().map(Identity.Term::id).ifPresent(sessions::end);
      }
      cookie.take(request, Faces.getResponse());
      Faces.redirect(request.getContextPath() + "/can-bo/dang-xuat");
    }
  }

  public boolean isDone() {
    return done;
  }
}
