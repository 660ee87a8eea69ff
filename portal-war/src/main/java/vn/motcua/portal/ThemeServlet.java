package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Serves the style sheet: for ever under its version, with a question each time without. */
@WebServlet(ThemeServlet.PATH)
public final class ThemeServlet extends HttpServlet {
  static final String PATH = "/theme.css";

  private static final long serialVersionUID = 1L;

  @Inject private transient Theme theme;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String tag = '"' + theme.version() + '"';
    boolean versioned = theme.version().equals(request.getParameter("v"));
    response.setHeader(
        "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] css = theme.css();
    response.setContentType("text/css;charset=UTF-8");
    response.setContentLength(css.length);
    response.getOutputStream().write(css);
  }
}
