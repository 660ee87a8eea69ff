package vn.motcua.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what is too large by what is said of its length, before a byte of it is read. Forms have
 * to say it, every browser does; JSON is counted while it is read if nothing is said. Other types
 * are taken of staff and their programs only, and however long they are.
 */
public final class RequestSize extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final long KILO = 1_024;
  private static final long FORM = KILO * KILO;

  @Inject
  @ConfigProperty(name = "portal.request.json-kilobytes", defaultValue = "256")
  private int json;

  @Inject
  @ConfigProperty(name = "portal.request.upload-megabytes", defaultValue = "60")
  private int upload;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long length = request.getContentLengthLong();
    String type = Objects.toString(request.getContentType(), "").toLowerCase(Locale.ROOT);
    if (length > longest(type)) {
      refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
    } else if (length < 0 && isForm(type) && request.getHeader("Transfer-Encoding") != null) {
      refuse(HttpServletResponse.SC_LENGTH_REQUIRED, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The page that says so must not read the body, which asking for any parameter would do. */
  private static void refuse(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader("Connection", "close");
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
    HttpServletRequest bodiless = new Bodiless(request);
    bodiless.getRequestDispatcher("/error").forward(bodiless, response);
  }

  /** As if nothing but the address had been sent. */
  private static final class Bodiless extends HttpServletRequestWrapper {
    Bodiless(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    @Override
    public Enumeration<String> getParameterNames() {
      return Collections.emptyEnumeration();
    }
  }

  private static boolean isForm(String type) {
    return type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded");
  }

  private long longest(String type) {
    if (type.startsWith("multipart/")) {
      return upload * KILO * KILO;
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return FORM;
    }
    return type.startsWith("application/json") ? json * KILO : Long.MAX_VALUE;
  }
}
