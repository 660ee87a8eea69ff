package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;

/** The only way to the pages of staff. They are kept nowhere on their way. */
@WebFilter("/can-bo/*")
public final class StaffGate extends HttpFilter {
  /** Of a refused request: the key of the problem, for the page that says so. */
  public static final String REFUSED = StaffGate.class.getName();

  static final String CHALLENGE = "Basic realm=\"Can bo\", charset=\"UTF-8\"";

  private static final long serialVersionUID = 1L;

  @Inject private transient StaffDoor door;
  @Inject private transient StaffMember member;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    try {
      member.enter(door.admit(request, true));
    } catch (PortalProblem refused) {
      refuse(refused, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(
      PortalProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", CHALLENGE);
    }
    if (problem instanceof TooManyTries many) {
      response.setHeader("Retry-After", Long.toString(many.seconds()));
    }
    request.setAttribute(REFUSED, problem.key());
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, problem.status());
    ServletRequest own = unwrapped(request);
    own.getRequestDispatcher("/error").forward(own, response);
  }

  /**
   * Of a page without an extension, the address of a file: forwarded so, it would be redirected.
   */
  private static ServletRequest unwrapped(ServletRequest request) {
    return request instanceof ServletRequestWrapper wrapper
        ? unwrapped(wrapper.getRequest())
        : request;
  }
}
