package vn.motcua.protection.gate;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import vn.motcua.problem.TooManyTries;
import vn.motcua.protection.challenge.ChallengeNeeded;
import vn.motcua.protection.challenge.Challenges;
import vn.motcua.protection.limit.Limited;
import vn.motcua.web.ClientAddress;

/**
 * Puts the pages of citizens under limits: forms under their own, reading under {@code search}. Who
 * is held up is shown a page that keeps what they sent and sends it again.
 */
public final class FormGate extends HttpFilter {
  /** The field with a solved challenge; ALTCHA's widgets call it so. */
  public static final String WORK = "altcha";

  /** The field with a ticket. */
  public static final String TICKET = "cho-luot";

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;

  /** A ticket that began to hold since it was looked at is not taken away. */
  private static final Duration JUST_NOW = Duration.ofSeconds(-1);

  /** The page that is shown. */
  private static final String PAGE = "/cham-lai";

  /** Staff are known by name, programs have a gate of their own. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("/(?:can-bo|api|openapi|health|metrics|error)(?:[/.].*)?");

  private static final Pattern FILE = Pattern.compile(".*\\.(?!xhtml)\\w+");

  @Inject private transient Gate gate;
  @Inject private transient Challenges challenges;
  @Inject @Any private transient Instance<FormLimits> features;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    if (!isElsewhere(request, path) && !gate.isExempt(ClientAddress.seen(request))) {
      try {
        admit(request, path);
      } catch (TooManyTries many) {
        refuse(many, request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /** Reading a file is cheap; sending something to what looks like one is not. */
  private static boolean isElsewhere(HttpServletRequest request, String path) {
    return ELSEWHERE.matcher(path).matches()
        || (!request.getMethod().equals("POST") && FILE.matcher(path).matches());
  }

  private void admit(HttpServletRequest request, String path) {
    String client = ClientAddress.of(request);
    if (!request.getMethod().equals("POST")) {
      gate.admitRead(Limited.SEARCH, client);
      return;
    }
    FormLimit form = limit(path);
    gate.admit(
        new Asked(
            form.limit(),
            client,
            form.object().isEmpty() ? "" : field(request, form.object()),
            field(request, WORK),
            field(request, TICKET),
            !field(request, FormGuard.HONEYPOT).isEmpty()));
  }

  private FormLimit limit(String path) {
    return features.stream()
        .flatMap(feature -> feature.formLimits().stream())
        .filter(form -> form.covers(path))
        .findFirst()
        .orElseGet(() -> new FormLimit(path, Limited.WRITE, ""));
  }

  private void refuse(TooManyTries many, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    refusal(many, request).keep(request);
    response.setStatus(TOO_MANY_REQUESTS);
    response.setHeader("Retry-After", Long.toString(many.seconds()));
    response.setHeader("Cache-Control", "no-store");
    request.getRequestDispatcher(PAGE).forward(request, response);
  }

  /** Who came too early with a ticket keeps it. */
  private Refusal refusal(TooManyTries many, HttpServletRequest request) {
    if (!(many instanceof ChallengeNeeded needed)) {
      return new Refusal(many, null, "", Duration.ofSeconds(many.seconds()));
    }
    String client = ClientAddress.of(request);
    String held = field(request, TICKET);
    String ticket =
        challenges.left(held, client).filter(left -> left.compareTo(JUST_NOW) > 0).isPresent()
            ? held
            : challenges.ticket(client);
    Duration left = challenges.left(ticket, client).orElse(Duration.ZERO);
    return new Refusal(many, needed.challenge(), ticket, left);
  }

  private static String field(HttpServletRequest request, String name) {
    return Objects.requireNonNullElse(request.getParameter(name), "");
  }
}
