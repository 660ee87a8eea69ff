package vn.motcua.portal;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Pages are asked for anew each time, and differ by the cookie that remembers the language. A page
 * may say something stricter, and so may who let the request in.
 */
@WebFilter(
    servletNames = "faces",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public final class PageHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!response.containsHeader("Cache-Control")) {
      response.setHeader("Cache-Control", "no-cache");
    }
    response.addHeader("Vary", "Cookie");
    chain.doFilter(request, response);
  }
}
