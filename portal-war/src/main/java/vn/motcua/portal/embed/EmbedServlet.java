package vn.motcua.portal.embed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the script with the web components to every site. It holds nothing that is not public;
 * whose pages may ask the REST interface with it is another question.
 */
@WebServlet(EmbedServlet.PATH)
public final class EmbedServlet extends HttpServlet {
  static final String PATH = "/embed/portal.js";

  private static final long serialVersionUID = 1L;

  @Inject private transient EmbedScript script;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setHeader("Access-Control-Allow-Origin", "*"); // so that a page can name its hash
    script.asset().serve(request, response, "text/javascript");
  }
}
