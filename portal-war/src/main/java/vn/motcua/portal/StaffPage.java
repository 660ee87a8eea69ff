package vn.motcua.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/**
 * Which page of the staff's an address below {@code /can-bo} means; every feature brings its own.
 */
@Named
@RequestScoped
public class StaffPage {
  private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");

  @Inject private ServletContext application;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String area;

  @Inject
  @Param(pathIndex = 1)
  private @Nullable String page;

  /** The page in the WAR. */
  public String getView() {
    String inArea = Objects.requireNonNullElse(page, "index");
    if (area != null && NAME.matcher(area).matches() && NAME.matcher(inArea).matches()) {
      String view = "/WEB-INF/can-bo/" + area + "/" + inArea + ".xhtml";
      if (exists(view)) {
        return view;
      }
    }
    return "/khong-tim-thay.xhtml";
  }

  private boolean exists(String view) {
    try {
      return application.getResource(view) != null;
    } catch (MalformedURLException never) {
      return false;
    }
  }
}
