package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;

/**
 * A file below {@code /can-bo} for staff to take away. The gate only finds out who asks; pages are
 * guarded by the servlet that shows them all, and files by this.
 */
public abstract class StaffFile extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient StaffMember member;
  @Inject private transient Rights rights;

  /** Whether these rights are enough. */
  protected abstract boolean allowed(Rights held);

  /**
   * Writes the file.
   *
   * @throws PortalProblem when it cannot be made as it is asked for
   */
  protected abstract void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!member.isPresent()) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (member.identity().restricted() || !allowed(rights)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      try {
        write(request, response);
      } catch (PortalProblem wrong) {
        response.sendError(wrong.status());
      }
    }
  }
}
