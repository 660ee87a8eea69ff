package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the script of the search box. */
@WebServlet(ScriptServlet.PATH)
public final class ScriptServlet extends HttpServlet {
  static final String PATH = "/search.js";

  private static final long serialVersionUID = 1L;

  @Inject private transient Theme theme;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    theme.script().serve(request, response, "text/javascript");
  }
}
