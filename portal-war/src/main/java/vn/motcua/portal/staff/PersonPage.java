package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.people.NewPerson;
import vn.motcua.staff.people.People;
import vn.motcua.staff.people.Person;
import vn.motcua.staff.session.Sessions;

/** One person and their rights, or somebody to be added. */
@Named
@RequestScoped
public class PersonPage {
  private static final List<String> DONE =
      List.of("granted", "revoked", "reset", "disabled", "enabled");

  @Inject private People people;
  @Inject private Sessions sessions;
  @Inject private FormProblems problems;
  @Inject private HttpServletRequest request;

  private @Nullable Person person;
  private String password = "";

  /** Before anything is written. */
  public void act() {
    try {
      if (request.getParameter("id") != null) {
        person = people.find(Numbers.of(request, "id").orElse(0L));
      }
    } catch (PortalProblem unknown) {
      Faces.responseSendError(unknown.status(), "");
      return;
    }
    if (request.getMethod().equals("POST")) {
      try {
        perform(typed("action"), person);
      } catch (PortalProblem refused) {
        problems.tell(refused, person == null ? "login" : "role");
      }
    }
  }

  private void perform(String action, @Nullable Person known) {
    if (known == null) {
      if (action.equals("create")) {
        told(
            people.create(
                NewPerson.read(
                    typed("login"), typed("name"), Choices.department(typed("department")))));
      }
      return;
    }
    long id = known.id();
    switch (action) {
      case "grant" -> done("granted", people.grant(id, grant()));
      case "revoke" -> done("revoked", people.revoke(id, grant()));
      case "reset" -> done("reset", people.resetSecondFactor(id));
      case "enable" -> done("enabled", people.disable(id, false));
      case "disable" -> {
        done("disabled", people.disable(id, true));
        sessions.endOthers(id, 0);
      }
      case "password" -> {
        told(people.newPassword(id));
        sessions.endOthers(id, 0);
      }
      default -> {} // shown again, in the other language
    }
  }

  private Grant grant() {
    return new Grant(Choices.role(typed("role")), Choices.department(typed("department")));
  }

  private void told(People.WithPassword made) {
    person = made.person();
    password = made.oneTimePassword();
  }

  private void done(String what, Person changed) {
    Faces.redirect(
        request.getContextPath() + "/can-bo/nhan-su/nguoi?id=%s&done=%s",
        String.valueOf(changed.id()),
        what);
  }

  /** Null for somebody to be added. */
  public @Nullable Person getPerson() {
    return person;
  }

  /** The new password, shown this once; empty when there is none. */
  public String getPassword() {
    return password;
  }

  /** Whether the account itself may be changed, and not only single rights. */
  public boolean isInCharge() {
    return person != null && people.inCharge(person);
  }

  /** What has just been done, part of a key; empty when nothing was. */
  public String getDone() {
    String done = typed("done");
    return request.getMethod().equals("GET") && DONE.contains(done) ? done : "";
  }

  public String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }
}
