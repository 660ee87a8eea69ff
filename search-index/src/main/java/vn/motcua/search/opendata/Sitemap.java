package vn.motcua.search.opendata;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.motcua.procedure.Catalogue.Listed;
import vn.motcua.time.VietnamTime;

/**
 * The file for search engines, as sitemaps.org defines it: one, or parts below an index when there
 * are more procedures than fit into one.
 *
 * @param most how many procedures a part has at most
 * @param count how many there are
 * @param pages paths in the first part, without a leading slash
 * @param listed the procedures in a stable order
 * @param address makes the whole address of a path
 */
record Sitemap(
    int most, long count, List<String> pages, Slice listed, UnaryOperator<String> address) {
  private static final String NAMESPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
  private static final String NUMBER = "[1-9]\\d{0,3}";

  @FunctionalInterface
  interface Slice {
    List<Listed> of(int first, int most);
  }

  /** At least one. */
  long parts() {
    return Math.max(1, (count + most - 1) / most);
  }

  boolean has(String part) {
    return part.matches(NUMBER) && Integer.parseInt(part) <= parts();
  }

  /**
   * @param part the number of a part; empty for what stands at the address itself
   */
  void write(String part, PrintWriter out) {
    out.println("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    if (part.isEmpty() && parts() > 1) {
      index(out);
    } else {
      part(out, part.isEmpty() ? 1 : Integer.parseInt(part));
    }
  }

  private void index(PrintWriter out) {
    out.println("<sitemapindex " + NAMESPACE + ">");
    for (int i = 1; i <= parts(); i++) {
      out.println("<sitemap><loc>" + address.apply("sitemap.xml?part=" + i) + "</loc></sitemap>");
    }
    out.println("</sitemapindex>");
  }

  private void part(PrintWriter out, int part) {
    out.println("<urlset " + NAMESPACE + ">");
    if (part == 1) {
      pages.forEach(page -> out.println("<url><loc>" + address.apply(page) + "</loc></url>"));
    }
    for (Listed one : listed.of((part - 1) * most, most)) {
      out.println(
          "<url><loc>"
              + address.apply("thu-tuc/" + one.code())
              + "</loc><lastmod>"
              + one.recordedAt().atZone(VietnamTime.ZONE).toLocalDate()
              + "</lastmod></url>");
    }
    out.println("</urlset>");
  }
}
