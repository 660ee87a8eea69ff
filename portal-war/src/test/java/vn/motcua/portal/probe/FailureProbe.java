package vn.motcua.portal.probe;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLTransientConnectionException;

/** Fails with a message that quotes what was sent, as databases do, or as if they were away. */
@WebServlet("/probe/failure")
public final class FailureProbe extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    if (request.getParameter("away") != null) {
      throw new ServletException(new SQLTransientConnectionException("no server"));
    }
    String value = request.getParameter("value");
    throw new ServletException(
        "not stored", new IllegalStateException("Duplicate entry '" + value + "' for key 'name'"));
  }
}
