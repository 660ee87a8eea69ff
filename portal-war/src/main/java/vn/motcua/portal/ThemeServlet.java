package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the style sheet. */
@WebServlet(ThemeServlet.PATH)
public final class ThemeServlet extends HttpServlet {
  static final String PATH = "/theme.css";

  private static final long serialVersionUID = 1L;

  @Inject private transient Theme theme;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    theme.css().serve(request, response, "text/css");
  }
}
