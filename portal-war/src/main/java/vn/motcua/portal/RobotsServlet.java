package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.motcua.web.PublicAddress;

/** Tells crawlers what is not for them, and where the addresses are that are; RFC 9309. */
@WebServlet("/robots.txt")
public final class RobotsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String RULES =
      """
      User-agent: *
      Allow: /api/v1/open-data/
      Disallow: /api/
      Disallow: /can-bo/
      Sitemap: %s
      """;

  @Inject private transient PublicAddress addresses;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(RULES.formatted(addresses.of("sitemap.xml")));
  }
}
