package vn.motcua.portal;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.motcua.outage.Outage;
import vn.motcua.problem.ProblemMapper;
import vn.motcua.problem.SafeFailure;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.web.RequestId;

/**
 * Every error that has no body yet: people get a page, programs below {@code /api} a problem. Also
 * stands for all of {@code /api} outside the REST root, where there is nothing.
 */
@WebServlet({ErrorServlet.PATH, "/api/*"})
public final class ErrorServlet extends HttpServlet {
  static final String PATH = "/error";

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());

  @Inject private transient Texts texts;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = status(request);
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
        && !(Outage.goesOn() && Outage.isCauseOf(cause))) { // told of once
      LOG.log(Level.SEVERE, "Request " + RequestId.of(request) + " failed", SafeFailure.of(cause));
    }
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setIntHeader("Retry-After", Outage.TRY_AGAIN_SECONDS);
    }
    if (PageAddress.of(request).path().startsWith("/api/")) {
      writeProblem(status, request, response);
    } else {
      String page = status == HttpServletResponse.SC_NOT_FOUND ? "/khong-tim-thay" : "/loi";
      request.getRequestDispatcher(page).forward(request, response);
    }
  }

  /** 404 for whoever comes here without an error; 503 when a server behind this one is away. */
  static int status(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
        && Outage.isCauseOf(failure)) {
      return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? code
        : HttpServletResponse.SC_NOT_FOUND;
  }

  private void writeProblem(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = RequestLanguage.of(request);
    String key = key(status);
    String problem =
        Json.createObjectBuilder()
            .add("type", "urn:mot-cua:problem:" + key)
            .add("title", texts.get(language, "problem." + key + ".title"))
            .add("status", status)
            .add("detail", texts.get(language, "problem." + key + ".detail"))
            .add("instance", "urn:mot-cua:request:" + RequestId.of(request))
            .build()
            .toString();
    response.setStatus(status);
    response.setContentType(ProblemMapper.MEDIA_TYPE);
    response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
  }

  private static String key(int status) {
    return switch (status) {
      case HttpServletResponse.SC_NOT_FOUND -> "not-found";
      case HttpServletResponse.SC_REQUEST_TIMEOUT -> "too-slow";
      case HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE -> "too-large";
      case HttpServletResponse.SC_SERVICE_UNAVAILABLE -> "unavailable";
      default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "bad-request" : "internal";
    };
  }
}
