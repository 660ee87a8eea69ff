package vn.motcua.search.opendata;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.procedure.Catalogue;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.PublicAddress;

/**
 * The addresses search engines should know: what citizens can do, and every procedure in force.
 * More than fit into one file are parts below an index.
 */
@WebServlet("/sitemap.xml")
public final class SitemapServlet extends HttpServlet {
  /** One file may have 50,000 addresses, by sitemaps.org; the first has those of the pages too. */
  private static final int MOST = 49_900;

  private static final long serialVersionUID = 1L;
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  private static final List<String> PAGES =
      List.of("", "thu-tuc/su-kien", "co-quan", "tinh-ngay", "du-lieu-mo", "nhung");

  @Inject private transient Catalogue catalogue;
  @Inject private transient PublicAddress addresses;
  @Inject @Any private transient Instance<PortalFeature> features;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String part = Objects.requireNonNullElse(request.getParameter("part"), "");
    long parts = Math.max(1, (catalogue.count() + MOST - 1) / MOST);
    if (!part.isEmpty() && (!part.matches("[1-9]\\d{0,3}") || Integer.parseInt(part) > parts)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    PrintWriter out = response.getWriter();
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    if (part.isEmpty() && parts > 1) {
      index(out, parts);
    } else {
      part(out, part.isEmpty() ? 1 : Integer.parseInt(part));
    }
  }

  private void index(PrintWriter out, long parts) {
    out.println("<sitemapindex " + NAMESPACE + ">");
    for (int i = 1; i <= parts; i++) {
      out.println("<sitemap><loc>" + addresses.of("sitemap.xml?part=" + i) + "</loc></sitemap>");
    }
    out.println("</sitemapindex>");
  }

  private void part(PrintWriter out, int part) {
    out.println("<urlset " + NAMESPACE + ">");
    if (part == 1) {
      PAGES.forEach(page -> out.println("<url><loc>" + addresses.of(page) + "</loc></url>"));
      features.stream()
          .flatMap(feature -> feature.tasks().stream())
          .forEach(task -> out.println("<url><loc>" + addresses.of(task.path()) + "</loc></url>"));
    }
    for (Catalogue.Listed one : catalogue.listed((part - 1) * MOST, MOST)) {
      out.println(
          "<url><loc>"
              + addresses.of("thu-tuc/" + one.code())
              + "</loc><lastmod>"
              + one.recordedAt().atZone(VietnamTime.ZONE).toLocalDate()
              + "</lastmod></url>");
    }
    out.println("</urlset>");
  }
}
