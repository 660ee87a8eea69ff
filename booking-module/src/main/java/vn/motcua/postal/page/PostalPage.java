package vn.motcua.postal.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.appointment.page.Flaws;

/** Which of the pages about the post an address and a form lead to. */
@Named
@RequestScoped
public class PostalPage {
  private static final String FOLDER = "/WEB-INF/postal/";

  @Inject private Posting posting;
  @Inject private Ordering ordering;
  @Inject private Following following;
  @Inject private Switching switching;
  @Inject private Flaws flaws;
  @Inject private HttpServletRequest request;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String part;

  private String name = "start";

  @PostConstruct
  void act() {
    Faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    if (part == null) {
      ordering.act();
      name = step();
    } else if (part.equals("quan-ly")) {
      following.act();
      name =
          following.getBooked() != null
              ? "counter"
              : following.getKnown() == null ? "open" : "follow";
    } else if (part.equals("doi-lich")) {
      switching.act();
      name =
          switching.getDone() != null ? "sent" : switching.getKnown() == null ? "open" : "switch";
    } else {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
      name = "unknown";
    }
  }

  private String step() {
    if (ordering.getDone() != null) {
      return "done";
    }
    if (ordering.getChecked() != null) {
      return "check";
    }
    if (posting.getProcedure() != null) {
      return posting.isPresence() ? "presence" : "form";
    }
    if (!posting.getWords().isEmpty() && !posted()) {
      Faces.redirect(
          "%s",
          request.getContextPath()
              + "/thu-tuc?q="
              + URLEncoder.encode(posting.getWords(), StandardCharsets.UTF_8));
    }
    return "start";
  }

  private boolean posted() {
    return request.getMethod().equals("POST");
  }

  public String getView() {
    return FOLDER + name + ".xhtml";
  }

  /** Key of the title. */
  public String getTitle() {
    return "postal." + name + ".title";
  }

  /** Whether what was typed has to be corrected. */
  public boolean isErroneous() {
    return flaws.isAny() && !name.equals("presence");
  }

  /** What the answer came of, to be sent again in the other language. */
  public Map<String, String> getAgain() {
    return posted() ? Flaws.again(request.getParameterMap()) : Map.of();
  }
}
