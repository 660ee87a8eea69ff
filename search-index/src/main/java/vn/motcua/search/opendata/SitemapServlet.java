package vn.motcua.search.opendata;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcua.plugin.PortalFeature;
import vn.motcua.procedure.Catalogue;
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
  private static final List<String> PAGES =
      List.of("", "thu-tuc/su-kien", "co-quan", "tinh-ngay", "cong-khai", "du-lieu-mo", "nhung");

  @Inject private transient Catalogue catalogue;
  @Inject private transient PublicAddress addresses;
  @Inject @Any private transient Instance<PortalFeature> features;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String part = Objects.requireNonNullElse(request.getParameter("part"), "");
    Sitemap sitemap =
        new Sitemap(MOST, catalogue.count(), pages(), catalogue::listed, addresses::of);
    if (!part.isEmpty() && !sitemap.has(part)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    sitemap.write(part, response.getWriter());
  }

  private List<String> pages() {
    return Stream.concat(
            PAGES.stream(),
            features.stream()
                .flatMap(feature -> feature.tasks().stream())
                .map(PortalFeature.CitizenTask::path))
        .toList();
  }
}
