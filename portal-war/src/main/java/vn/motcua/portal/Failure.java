package vn.motcua.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.motcua.web.RequestId;
import vn.motcua.web.StaffGate;

/** What an error page says; never more than the status tells. */
@Named
@RequestScoped
public class Failure {
  @Inject private HttpServletRequest request;

  /** Also for a person who opens the address of the page itself. */
  public void notFound() {
    status(HttpServletResponse.SC_NOT_FOUND);
  }

  public void other() {
    status(ErrorServlet.status(request));
  }

  public String getTitle() {
    return "failure." + sort() + ".title";
  }

  public String getDetail() {
    return "failure." + sort() + ".detail";
  }

  public String getWhatNow() {
    return isRefused() ? "failure." + sort() + ".what-now" : "failure.what-now";
  }

  /** Whether staff were not let in: nothing has failed then. */
  public boolean isRefused() {
    return request.getAttribute(StaffGate.REFUSED) != null;
  }

  /** Whether trying again later helps. */
  public boolean isUnavailable() {
    return ErrorServlet.status(request) == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  /** The number to quote; the same as in the log. */
  public String getRequest() {
    return RequestId.of(request);
  }

  private String sort() {
    if (request.getAttribute(StaffGate.REFUSED) instanceof String refused) {
      return refused;
    }
    int code = ErrorServlet.status(request);
    if (code == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      return "unavailable";
    }
    if (code == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
      return "too-large";
    }
    return code < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "request" : "internal";
  }

  private static void status(int code) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(code);
  }
}
