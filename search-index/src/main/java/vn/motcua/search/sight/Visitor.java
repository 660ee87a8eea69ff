package vn.motcua.search.sight;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

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
        : Optional.of(new Visitor(address(request), agent));
  }

  /** What a proxy of one's own says, and only one of one's own is believed. */
  private static String address(HttpServletRequest request) {
    String next = request.getRemoteAddr();
    String told = request.getHeader("X-Forwarded-For");
    return told == null || !ours(next) ? next : told.substring(told.lastIndexOf(',') + 1).strip();
  }

  private static boolean ours(String address) {
    try {
      InetAddress numbers = InetAddress.getByName(address);
      return numbers.isLoopbackAddress() || numbers.isSiteLocalAddress();
    } catch (UnknownHostException none) {
      return false;
    }
  }
}
