package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.token.AccessToken;
import vn.motcua.staff.token.AccessTokens;

/** The tokens of programs: given, listed and revoked. */
@Named
@RequestScoped
public class TokensPage {
  private static final String DAYS = "90";

  @Inject private AccessTokens tokens;
  @Inject private FormProblems problems;
  @Inject private Clock clock;
  @Inject private HttpServletRequest request;

  private AccessTokens.@Nullable WithSecret made;

  /** Before anything is written. */
  public void act() {
    if (!request.getMethod().equals("POST")) {
      return;
    }
    try {
      switch (typed("action")) {
        case "create" ->
            made =
                tokens.create(
                    typed("name"),
                    new Grant(Choices.role(typed("role")), Choices.department(typed("department"))),
                    Numbers.of(request, "days").orElse(0L).intValue());
        case "revoke" -> {
          tokens.revoke(Numbers.of(request, "token").orElse(0L));
          Faces.redirect(request.getContextPath() + "/can-bo/ma-truy-cap?done=revoked");
        }
        default -> {} // shown again, in the other language
      }
    } catch (PortalProblem refused) {
      problems.tell(refused, "name");
    }
  }

  public List<AccessToken> getTokens() {
    return tokens.list();
  }

  public boolean holds(AccessToken token) {
    return token.holds(clock.instant());
  }

  /** The new token with its secret, shown this once; null when there is none. */
  public AccessTokens.@Nullable WithSecret getMade() {
    return made;
  }

  public boolean isRevoked() {
    return typed("done").equals("revoked");
  }

  /** What was typed into the form; after a new token it is empty again. */
  public String value(String field) {
    String typed = made == null ? typed(field) : "";
    return typed.isEmpty() && field.equals("days") ? DAYS : typed;
  }

  private String typed(String field) {
    return Objects.toString(request.getParameter(field), "");
  }
}
