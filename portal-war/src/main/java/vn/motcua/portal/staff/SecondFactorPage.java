package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.people.Credentials;
import vn.motcua.staff.people.PeopleStore;
import vn.motcua.staff.people.Person;
import vn.motcua.staff.people.SecondFactor;
import vn.motcua.text.PageText;
import vn.motcua.web.QrCode;
import vn.motcua.web.StaffMember;

/** Setting one's second factor up, or taking it away. */
@Named
@RequestScoped
public class SecondFactorPage {
  private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");

  @Inject private Credentials credentials;
  @Inject private PeopleStore people;
  @Inject private StaffMember staff;
  @Inject private FormProblems problems;
  @Inject private PageText text;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private String secret = "";

  /** Before anything is written. */
  public void act() {
    String sent = typed("secret");
    secret = SECRET.matcher(sent).matches() ? sent : SecondFactor.newSecret();
    if (!request.getMethod().equals("POST") || typed("action").isEmpty()) {
      return;
    }
    try {
      if (typed("action").equals("remove")) {
        change(null, "no-second-factor");
      } else if (SecondFactor.matches(secret, typed("code"), clock.instant())) {
        change(secret, "second-factor");
      } else {
        throw new InvalidInput("code", "staff.second-factor.wrong");
      }
    } catch (PortalProblem refused) {
      problems.tell(refused, "present");
    }
  }

  private void change(@Nullable String to, String done) {
    credentials.secondFactor(me().id(), typed("present"), to);
    Faces.redirect(request.getContextPath() + "/can-bo/tai-khoan?done=" + done);
  }

  public Person me() {
    return people.find(staff.identity().person().orElseThrow()).orElseThrow();
  }

  public String getSecret() {
    return secret;
  }

  /** In groups of four, for typing. */
  public String getSpelled() {
    return secret.replaceAll("(.{4})(?=.)", "$1 ");
  }

  public String getQrCode() {
    String uri = SecondFactor.uri(secret, me().login(), text.get("portal.name"));
    return QrCode.svg(uri, text.get("staff.second-factor.qr"));
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }
}
