package vn.motcua.search.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.plugin.DirectEntries;
import vn.motcua.plugin.DirectEntry;
import vn.motcua.text.RequestLanguage;

/**
 * A reference sent to the search is not searched for: the visitor is led to its page, without it.
 * Only browsers that run no script come here; the script posts it to that page at once.
 */
@WebFilter("/thu-tuc")
public final class ReferenceFilter extends HttpFilter {
  /** How the page learns that its visitor comes from the search. */
  static final String FROM_SEARCH = "?tu=tim-kiem";

  private static final long serialVersionUID = 1L;

  @Inject private transient DirectEntries entries;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<DirectEntry> entry = entries.of(Objects.toString(request.getParameter("q"), ""));
    if (entry.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    String language = RequestLanguage.chosen(request);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Location",
        request.getContextPath()
            + "/"
            + entry.get().path()
            + FROM_SEARCH
            + (language == null ? "" : "&lang=" + language));
  }
}
