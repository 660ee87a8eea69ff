package vn.motcua.casefile.following;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseOpening;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.code.CaseCode;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.PublicAddress;

/**
 * The page behind the links in mails, and the answer to who asks to be told. A GET changes nothing:
 * what only opens links – a scanner of mails – confirms nothing and ends nothing.
 */
@Named
@RequestScoped
public class FollowPage {
  private static final String TOKEN = "ma";
  private static final String STOP = "thoi";

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private Followers followers;
  @Inject private CaseOpening opening;
  @Inject private PublicAddress addresses;

  private @Nullable Follow follow;
  private @Nullable PortalProblem problem;
  private boolean asked;

  @PostConstruct
  void answer() {
    try {
      follow = followers.find(parameter(TOKEN)).orElse(null);
      if (request.getMethod().equals("POST")) {
        act();
      }
    } catch (PortalProblem kindly) {
      problem = kindly;
    }
  }

  private void act() {
    Follow known = follow;
    if (known == null) {
      if ("follow".equals(parameter("action"))) {
        ask();
      }
    } else if ("end".equals(parameter("action")) || !parameter(STOP).isEmpty()) {
      followers.end(known);
    } else if ("confirm".equals(parameter("action"))) {
      followers.confirm(known);
    }
    follow = followers.find(parameter(TOKEN)).orElse(null);
  }

  private void ask() {
    MailAddress mail = MailAddress.of("email", parameter("email"));
    if (!(CaseCode.read(parameter("code")) instanceof CaseCode.Read read)) {
      throw new PortalProblem(404, "reference-refused");
    }
    CaseRow row = opening.open(read.code(), parameter("secret"), ClientAddress.of(request)).row();
    String site = addresses.of("");
    followers.ask(row, mail, text.language(), site.substring(0, site.length() - 1));
    asked = true;
  }

  /** Before anything is written. */
  public void sendHeaders() {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseHeader("Cache-Control", "no-store");
    if (problem != null) {
      answer.setResponseStatus(problem.status());
    } else if (isUnknown()) {
      answer.setResponseStatus(404);
    }
  }

  public String parameter(String name) {
    return Objects.toString(request.getParameter(name), "");
  }

  public @Nullable Follow getFollow() {
    return follow;
  }

  public boolean isUnknown() {
    return follow == null && !parameter(TOKEN).isEmpty();
  }

  /** Whether the mailbox is asked now. */
  public boolean isAsked() {
    return asked;
  }

  /** Whether another address could help. */
  public boolean isFieldAtFault() {
    return problem instanceof InvalidInput;
  }

  /** What went wrong, in a sentence; null when nothing did. */
  public @Nullable String getError() {
    PortalProblem wrong = problem;
    if (wrong == null) {
      return null;
    }
    if (wrong instanceof InvalidInput invalid) {
      FieldProblem field = invalid.fields().get(0);
      return text.with(field.key(), field.values().toArray());
    }
    return text.get(
        wrong.key().equals("reference-refused")
            ? "case.refused"
            : "problem." + wrong.key() + ".detail");
  }
}
