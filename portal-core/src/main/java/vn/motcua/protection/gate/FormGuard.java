package vn.motcua.protection.gate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import vn.motcua.protection.challenge.Challenges;
import vn.motcua.web.ClientAddress;

/**
 * What every form of citizens has inside: {@code <ui:include
 * src="/WEB-INF/protection/form.xhtml"/>}, with the parameter {@code limit} unless it is {@code
 * write}. A field nobody sees and only programs fill in: who does is asked for a challenge, not
 * refused, because a browser's own help might have done it. And, when a challenge is to be expected
 * anyway, one that is solved while the form is filled in.
 */
@Named
@RequestScoped
public class FormGuard {
  /** A name that programs like and browsers do not complete. */
  static final String HONEYPOT = "website-2";

  @Inject private Gate gate;
  @Inject private Challenges challenges;
  @Inject private HttpServletRequest request;

  public String getHoneypot() {
    return HONEYPOT;
  }

  public String getWork() {
    return FormGate.WORK;
  }

  public String getTicket() {
    return FormGate.TICKET;
  }

  /** Whether a challenge would be asked for under that limit. */
  public boolean asks(String limit) {
    return !gate.isExempt(ClientAddress.seen(request))
        && gate.wouldAsk(limit, ClientAddress.of(request));
  }

  /** A challenge for the script. */
  public String getChallenge() {
    return challenges.set().json();
  }
}
