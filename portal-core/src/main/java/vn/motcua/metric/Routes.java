package vn.motcua.metric;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The way of a request through the portal, without what it was asked about: {@code /thu-tuc/*},
 * {@code /api/v1/procedures/{code}}. There are as many as the portal has pages and resources,
 * whatever is asked for.
 */
public final class Routes {
  /** Set by what has found the resource of a REST call. */
  static final String RESOURCE = Routes.class.getName();

  private static final String OTHER = "other";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Set<String> FIXED =
      Set.of(
          "health",
          "metrics",
          "openapi",
          "theme.css",
          "search.js",
          "feedback.js",
          "staff.js",
          "robots.txt");

  private final Map<String, Boolean> pages = new ConcurrentHashMap<>();

  /** That of a request that has been answered. */
  public String of(HttpServletRequest request) {
    if (request.getAttribute(RESOURCE) instanceof String resource) {
      return resource;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String[] parts = path.replaceFirst("^/+", "").split("/", 4);
    String first = parts[0];
    if (first.isEmpty()) {
      return "/";
    }
    if (FIXED.contains(first)) {
      return "/" + first;
    }
    if (!NAME.matcher(first).matches()
        || !isThere("/" + first + ".xhtml", request.getServletContext())) {
      return OTHER;
    }
    if (first.equals("can-bo")) {
      return staff(request.getServletContext(), parts);
    }
    return "/" + first + (parts.length > 1 ? "/*" : "");
  }

  private String staff(ServletContext application, String... parts) {
    String area = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : "";
    String page = parts.length > 2 && !parts[2].isEmpty() ? parts[2] : "index";
    if (area.isEmpty()) {
      return "/can-bo";
    }
    boolean named = NAME.matcher(area).matches() && NAME.matcher(page).matches();
    return named && isThere("/WEB-INF/can-bo/" + area + "/" + page + ".xhtml", application)
        ? "/can-bo/" + area + (page.equals("index") ? "" : "/" + page)
        : "/can-bo/*";
  }

  /** What is not there is not remembered: anybody may ask for anything. */
  private boolean isThere(String page, ServletContext application) {
    if (pages.containsKey(page)) {
      return true;
    }
    try {
      boolean there = application.getResource(page) != null;
      if (there) {
        pages.put(page, true);
      }
      return there;
    } catch (MalformedURLException never) {
      return false;
    }
  }
}
