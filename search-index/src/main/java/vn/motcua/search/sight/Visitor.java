package vn.motcua.search.sight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.web.ClientAddress;

/** What tells one visitor from another for as long as a request lasts; it is kept nowhere. */
record Visitor(String address, String agent) {
  private static final Pattern CRAWLER =
      Pattern.compile(
          "bot\\b|bot[/;-]|crawl|spider|slurp|headless|monitor|facebookexternalhit|preview",
          Pattern.CASE_INSENSITIVE);

  /** Who asks; empty for crawlers, for what a browser fetches ahead, and for the nameless. */
  static Optional<Visitor> of(HttpServletRequest request) {
    String agent = Objects.toString(request.getHeader("User-Agent"), "");
    boolean ahead = Objects.toString(request.getHeader("Sec-Purpose"), "").contains("prefetch");
    return agent.isBlank() || ahead || CRAWLER.matcher(agent).find()
        ? Optional.empty()
        : Optional.of(new Visitor(ClientAddress.seen(request), agent));
  }
}
