package vn.motcua.casefile;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.detail.CaseAddress;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.text.PageText;
import vn.motcua.web.ClientAddress;

/**
 * The page where a person types the code of a case, and what opens it. Only a POST is answered: a
 * code in an address would stay in histories and logs.
 */
@Named
@RequestScoped
public class LookUpCase {
  private static final int LONGEST_SHOWN = 80;
  private static final String SECRET = "secret";
  private static final String SEND = "send";

  @Inject private HttpServletRequest request;
  @Inject private PageText text;
  @Inject private CaseLookup lookup;

  private String typed = "";
  private String secret = "";
  private boolean sent;
  private boolean led;
  private @Nullable LookedUp found;
  private @Nullable PortalProblem problem;

  @PostConstruct
  void answer() {
    if (!request.getMethod().equals("POST")) {
      lead();
      return;
    }
    typed = Objects.toString(request.getParameter(CaseLookup.FIELD), "");
    secret = Objects.toString(request.getParameter(SECRET), "");
    try {
      if (SEND.equals(request.getParameter("action"))) {
        lookup.sendCode(typed, text.language());
        sent = true;
      } else if (!secret.isBlank()) {
        found = lookup.open(typed, secret, ClientAddress.of(request), text.language());
      } else {
        found = lookup.find(typed, text.language());
      }
    } catch (PortalProblem kindly) {
      problem = kindly;
    }
  }

  /** The permanent address of a case fills in its code; the rest is the visitor's to do. */
  private void lead() {
    String marked = request.getParameter(CaseAddress.PARAMETER);
    if (marked != null) {
      typed = lookup.codeAt(marked);
      led = !typed.isEmpty();
    }
  }

  /** Whether the permanent address of a case led here. */
  public boolean isLed() {
    return led;
  }

  /** Before anything is written. */
  public void sendHeaders() {
    ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
    answer.setResponseHeader("Cache-Control", "no-store");
    if (problem != null) {
      answer.setResponseStatus(problem.status());
    }
  }

  /** Whether the search led here because a code was typed there; it was not brought along. */
  public boolean isFromSearch() {
    return request.getMethod().equals("GET") && "tim-kiem".equals(request.getParameter("tu"));
  }

  /** What was typed, for the field and for the same question in the other language. */
  public String getTyped() {
    return typed.length() > LONGEST_SHOWN ? typed.substring(0, LONGEST_SHOWN) : typed;
  }

  /** The fields of the form this page answers; empty before it was sent. */
  public Map<String, String> getAgain() {
    Map<String, String> fields = new LinkedHashMap<>();
    if (request.getMethod().equals("POST") && !sent) {
      fields.put(CaseLookup.FIELD, getTyped());
      if (found != null && found.details() != null) {
        fields.put(SECRET, secret);
      }
    }
    return fields;
  }

  public @Nullable LookedUp getFound() {
    return found;
  }

  /** Whether a code was sent, if there was somewhere to send it to. */
  public boolean isSent() {
    return sent;
  }

  /** Whether the second factor was asked for, and did not open anything. */
  public boolean isRefused() {
    return problem != null && problem.key().equals("reference-refused");
  }

  /** What went wrong, in a sentence; null when nothing did. */
  public @Nullable String getError() {
    if (problem == null) {
      return null;
    }
    if (problem instanceof InvalidInput invalid) {
      return text.get(invalid.fields().get(0).key());
    }
    String key = isRefused() ? "case.refused" : "problem." + problem.key() + ".detail";
    Object[] values = problem.values();
    return switch (values.length) {
      case 0 -> text.get(key);
      case 1 -> text.with(key, values[0]);
      default -> text.with(key, values[0], values[1], values[2]);
    };
  }

  /** Whether correcting the field could help; not when the database is away. */
  public boolean isFieldAtFault() {
    return problem != null && problem.status() < 500 && problem.status() != 429 && !isRefused();
  }
}
