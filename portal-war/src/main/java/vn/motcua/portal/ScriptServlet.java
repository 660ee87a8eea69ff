package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the scripts: of the search box, of the pages of staff, of challenges, and of writing
 * feedback.
 */
@WebServlet({
  ScriptServlet.SEARCH,
  ScriptServlet.STAFF,
  ScriptServlet.CHALLENGE,
  ScriptServlet.FEEDBACK
})
public final class ScriptServlet extends HttpServlet {
  static final String SEARCH = "/search.js";
  static final String STAFF = "/staff.js";
  static final String CHALLENGE = "/challenge.js";
  static final String FEEDBACK = "/feedback.js";

  private static final long serialVersionUID = 1L;

  @Inject private transient Theme theme;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    theme.script(request.getServletPath()).serve(request, response, "text/javascript");
  }
}
