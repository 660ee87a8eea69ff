package vn.motcua.portal.embed;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import vn.motcua.plugin.PortalFeature.CitizenTask;
import vn.motcua.portal.CitizenMenu;
import vn.motcua.text.PageText;
import vn.motcua.web.PublicAddress;

/**
 * The pages below {@code /nhung}: how departments show the portal on sites of theirs, and one small
 * page for a frame for each thing citizens can do.
 */
@Named
@RequestScoped
public class EmbedPage {
  private static final String GUIDE = "/WEB-INF/embed/guide.xhtml";
  private static final String FRAME = "/WEB-INF/embed/frame.xhtml";
  private static final String UNKNOWN = "/WEB-INF/embed/unknown.xhtml";

  /** Name of a component by the address of what it leads to; frames are called like the address. */
  private static final Map<String, String> PARTS =
      Map.of("thu-tuc", "search", "ho-so", "case", "gop-y", "feedback", "dat-lich", "booking");

  private static final List<String> ATTRIBUTES =
      List.of("lang", "results", "procedure", "department", "centre");

  private static final List<String> PROPERTIES =
      List.of(
          "--portal-accent",
          "--portal-on-accent",
          "--portal-ink",
          "--portal-muted",
          "--portal-paper",
          "--portal-line",
          "--portal-field-line",
          "--portal-focus",
          "--portal-error",
          "--portal-radius",
          "--portal-gap",
          "--portal-font",
          "--portal-size");

  @Inject private CitizenMenu menu;
  @Inject private PublicAddress addresses;
  @Inject private PageText text;

  @Inject
  @Param(pathIndex = 0)
  private @Nullable String frame;

  private String view = GUIDE;

  /**
   * What to copy.
   *
   * @param id name of the component
   * @param title key of what it is
   * @param element the component, with what is shown without scripts
   * @param frame the same as a frame
   */
  public record Snippet(String id, String title, String element, String frame) {}

  @PostConstruct
  void find() {
    if (frame == null) {
      return;
    }
    boolean known = parts().stream().anyMatch(task -> task.path().equals(frame));
    view = known ? FRAME : UNKNOWN;
    if (!known) {
      Faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** The page, whole. */
  public String getView() {
    return view;
  }

  /** What is inside the frame. */
  public String getPart() {
    return "/WEB-INF/embed/" + getName() + ".xhtml";
  }

  /** Name of the component that does the same. */
  public String getName() {
    return PARTS.getOrDefault(String.valueOf(frame), "search");
  }

  /** For forms that are sent by address. */
  public boolean isEnglish() {
    return text.getCode().equals("en");
  }

  /** An address of the portal in the language of the frame. */
  public String at(String path) {
    return Faces.getRequestContextPath() + path + (isEnglish() ? "?lang=en" : "");
  }

  /** The origin other sites have to let in, in their policy for contents. */
  public String getOrigin() {
    return addresses.of("").replaceAll("^(https?://[^/]+).*$", "$1");
  }

  public String getScript() {
    return "<script src=\"" + addresses.of("embed/portal.js") + "\" defer></script>";
  }

  public String getPolicy() {
    String origin = getOrigin();
    return "script-src 'self' %1$s; connect-src 'self' %1$s; form-action 'self' %1$s; frame-src %1$s"
        .formatted(origin);
  }

  /** What the components can be told; each is explained by a text. */
  public List<String> getAttributes() {
    return ATTRIBUTES;
  }

  /** The custom properties the components take their colours and type from. */
  public List<String> getProperties() {
    return PROPERTIES;
  }

  public List<Snippet> getSnippets() {
    return parts().stream().map(this::snippet).toList();
  }

  private List<CitizenTask> parts() {
    return menu.tasks().stream().filter(task -> PARTS.containsKey(task.path())).toList();
  }

  private Snippet snippet(CitizenTask task) {
    String name = PARTS.getOrDefault(task.path(), "");
    String title = text.get(task.key());
    String element =
        "<portal-%1$s lang=\"%2$s\">\n  <a href=\"%3$s\">%4$s</a>\n</portal-%1$s>"
            .formatted(name, text.getCode(), addresses.of(task.path()), title);
    String language = isEnglish() ? "?lang=en" : "";
    String framed =
        "<iframe src=\"%s%s\" title=\"%s\" width=\"100%%\" height=\"320\" loading=\"lazy\"></iframe>"
            .formatted(addresses.of("nhung/" + task.path()), language, title);
    return new Snippet(name, task.key(), element, framed);
  }
}
