package vn.motcua.portal.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import vn.motcua.web.StaffGate;
import vn.motcua.web.StaffMember;

/**
 * Which page of the staff's an address below {@code /can-bo} means, and whether the person may see
 * it; every feature brings its own. The page not chosen is not built, so nothing of it happens.
 */
@Named
@RequestScoped
public class StaffPage {
  private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");
  private static final String FOLDER = "/WEB-INF/can-bo/";
  private static final String SIGN_IN = FOLDER + "dang-nhap/index.xhtml";
  private static final String NOT_FOUND = "/khong-tim-thay.xhtml";
  private static final Set<String> OPEN = Set.of("dang-nhap", "dang-xuat");

  @Inject private ServletContext application;
  @Inject private HttpServletRequest request;
  @Inject private StaffMember staff;
  @Inject private StaffAreas areas;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String area;

  @Inject
  @Param(pathIndex = 1)
  private @Nullable String page;

  private @Nullable String view;

  /** The page in the WAR; chosen once. */
  public String getView() {
    String chosen = view == null ? choose() : view;
    view = chosen;
    return chosen;
  }

  private String choose() {
    String named = Objects.requireNonNullElse(area, "");
    if (OPEN.contains(named)) {
      return existing(named);
    }
    if (!staff.isPresent()) {
      status(401);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .addResponseHeader("WWW-Authenticate", "Bearer"); // browsers show the page
      return SIGN_IN;
    }
    if (staff.identity().restricted() && !named.equals(StaffAreas.ACCOUNT)) {
      status(403);
      return FOLDER + "tai-khoan/truoc-het.xhtml";
    }
    if (named.isEmpty()) {
      return FOLDER + "index.xhtml";
    }
    String found = existing(named);
    return found.equals(NOT_FOUND) || areas.mayOpen(named) ? found : refused();
  }

  private String existing(String named) {
    String inArea = Objects.requireNonNullElse(page, "index");
    if (NAME.matcher(named).matches() && NAME.matcher(inArea).matches()) {
      String wanted = FOLDER + named + "/" + inArea + ".xhtml";
      if (exists(wanted)) {
        return wanted;
      }
    }
    return NOT_FOUND;
  }

  private String refused() {
    request.setAttribute(StaffGate.REFUSED, "forbidden");
    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 403);
    return "/loi.xhtml";
  }

  private static void status(int code) {
    FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(code);
  }

  private boolean exists(String wanted) {
    try {
      return application.getResource(wanted) != null;
    } catch (MalformedURLException never) {
      return false;
    }
  }
}
