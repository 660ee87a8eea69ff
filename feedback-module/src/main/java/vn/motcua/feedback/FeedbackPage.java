package vn.motcua.feedback;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** Which page an address below {@code /gop-y} means. */
@Named
@RequestScoped
public class FeedbackPage {
  private static final String FOLDER = "/WEB-INF/feedback/";
  private static final Map<String, String> VIEWS =
      Map.of("", "send", "tra-cuu", "own", "cong-khai", "register", "thong-ke", "figures");

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String part;

  @Inject
  @Param(pathIndex = 1)
  private @Nullable String item;

  private String view = "";

  @PostConstruct
  void choose() {
    String named = Objects.requireNonNullElse(part, "");
    String found = VIEWS.get(named);
    boolean known = found != null && (item == null || named.equals("cong-khai"));
    if (!known) {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    view =
        known ? FOLDER + (item == null ? found : "published") + ".xhtml" : "/khong-tim-thay.xhtml";
  }

  public String getView() {
    return view;
  }

  /** What the address names within the part; empty when it names nothing. */
  public String getItem() {
    return Objects.requireNonNullElse(item, "");
  }
}
