package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Identity;
import vn.motcua.staff.people.People;
import vn.motcua.staff.people.Person;
import vn.motcua.staff.session.OpenSession;
import vn.motcua.staff.session.Sessions;
import vn.motcua.web.StaffMember;

/** Who is signed in, for administrators of their departments. */
@Named
@RequestScoped
public class SessionsPage {
  @Inject private Sessions sessions;
  @Inject private People people;
  @Inject private StaffMember staff;
  @Inject private HttpServletRequest request;

  private final Map<Long, Boolean> seen = new HashMap<>();

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    long id = Numbers.of(request, "session").orElse(0L);
    sessions
        .open(id)
        .filter(this::mayEnd)
        .ifPresentOrElse(
            session -> {
              sessions.end(session.id());
              Faces.redirect(request.getContextPath() + "/can-bo/phien?done=ended");
            },
            () -> Faces.responseSendError(404, ""));
  }

  public List<OpenSession> getSessions() {
    return sessions.all().stream().filter(session -> sees(session.person())).toList();
  }

  /** The session of this request. */
  public boolean at(OpenSession session) {
    return staff
        .identity()
        .session()
        .map(Identity.Term::id)
        .filter(here -> here == session.id())
        .isPresent();
  }

  public boolean mayEnd(OpenSession session) {
    return sees(session.person()) && people.inCharge(people.find(session.person()));
  }

  public boolean isEnded() {
    return Objects.equals(request.getParameter("done"), "ended");
  }

  private boolean sees(long person) {
    return seen.computeIfAbsent(person, this::found);
  }

  private boolean found(long person) {
    try {
      Person any = people.find(person);
      return any.id() == person;
    } catch (PortalProblem outside) {
      return false;
    }
  }
}
