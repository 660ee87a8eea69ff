package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Identity;
import vn.motcua.staff.people.Credentials;
import vn.motcua.staff.session.Sessions;
import vn.motcua.web.StaffMember;

/** Changing one's own password; the first thing to do with one that holds for one sign-in. */
@Named
@RequestScoped
public class PasswordPage {
  @Inject private Credentials credentials;
  @Inject private Sessions sessions;
  @Inject private StaffMember staff;
  @Inject private FormProblems problems;
  @Inject private HttpServletRequest request;

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST") || request.getParameter("present") == null) {
      return;
    }
    try {
      change();
    } catch (PortalProblem refused) {
      problems.tell(refused, "present");
    }
  }

  private void change() {
    String wanted = typed("password");
    if (!wanted.equals(typed("again"))) {
      throw new InvalidInput("again", "staff.password.again.other");
    }
    Identity me = staff.identity();
    long person = me.person().orElseThrow();
    credentials.changePassword(person, typed("present"), wanted);
    sessions.endOthers(person, me.session().map(Identity.Term::id).orElse(0L));
    Faces.redirect(request.getContextPath() + "/can-bo/tai-khoan?done=password");
  }

  /** Whether nothing else is open before. */
  public boolean isFirst() {
    return staff.identity().restricted();
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }
}
