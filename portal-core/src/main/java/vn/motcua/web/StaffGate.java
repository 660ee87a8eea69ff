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

/**
 * Before the pages of staff: who asks, and whether a form comes from the portal itself. Which page
 * they may see is decided where the page is chosen. The pages are kept nowhere on their way.
 */
@WebFilter("/can-bo/*")
public final class StaffGate extends HttpFilter {
  /** Of a refused request: the key of the problem, for the page that says so. */
  public static final String REFUSED = StaffGate.class.getName();

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
      if (!member.isPresent()) { // a forward comes by again
        door.atPage(request).ifPresent(member::enter);
      }
    } catch (PortalProblem refused) {
      refuse(refused, request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static void refuse(
      PortalProblem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
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
