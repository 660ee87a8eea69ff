package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.staff.Identity;
import vn.motcua.staff.people.PeopleStore;
import vn.motcua.staff.people.Person;
import vn.motcua.staff.session.OpenSession;
import vn.motcua.staff.session.Sessions;
import vn.motcua.web.StaffMember;

/** One's own account: rights, and where one is signed in. */
@Named
@RequestScoped
public class AccountPage {
  @Inject private Sessions sessions;
  @Inject private PeopleStore people;
  @Inject private StaffMember staff;
  @Inject private HttpServletRequest request;

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    long id = Numbers.of(request, "session").orElse(0L);
    if (id == 0) {
      sessions.endOthers(me(), here());
    } else if (getSessions().stream().anyMatch(mine -> mine.id() == id)) {
      sessions.end(id);
    }
    Faces.redirect(request.getContextPath() + "/can-bo/tai-khoan?done=ended");
  }

  public Person getPerson() {
    return people.find(me()).orElseThrow();
  }

  public List<OpenSession> getSessions() {
    return sessions.of(me());
  }

  /** The session of this request. */
  public boolean at(OpenSession session) {
    return session.id() == here();
  }

  public boolean isEnded() {
    return Objects.equals(request.getParameter("done"), "ended");
  }

  /** What has just been changed, part of a key; null when nothing was. */
  public String getDone() {
    String done = Objects.toString(request.getParameter("done"), "");
    return List.of("ended", "password", "second-factor", "no-second-factor").contains(done)
        ? done
        : "";
  }

  private long me() {
    return staff.identity().person().orElseThrow();
  }

  private long here() {
    return staff.identity().session().map(Identity.Term::id).orElse(0L);
  }
}
