package vn.motcua.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.PortalFeature.CitizenTask;
import vn.motcua.text.PageText;

/** What the frame around a page shows: menu, style sheet, the way to the other language. */
@Named
@RequestScoped
public class Frame {
  @Inject private CitizenMenu menu;
  @Inject private PageText text;
  @Inject private Theme theme;
  @Inject private HttpServletRequest request;

  private @Nullable PageAddress address;

  /** What citizens can do, over all features. */
  public List<CitizenTask> getMenu() {
    return menu.tasks();
  }

  /** Key of the sentence below a task. */
  public String hint(CitizenTask task) {
    return task.key() + ".hint";
  }

  /** Whether the page shown is that of the task, or one below it. */
  public boolean at(String path) {
    String here = address().path();
    return here.equals("/" + path) || here.startsWith("/" + path + "/");
  }

  public boolean isHome() {
    return address().path().equals("/");
  }

  /** Address of the style sheet; it changes whenever the sheet does. */
  public String getTheme() {
    return ThemeServlet.PATH + "?v=" + theme.css().version();
  }

  /** Address of the script of the search box; it changes whenever the script does. */
  public String getScript() {
    return address(ScriptServlet.SEARCH);
  }

  /** Address of the script that warns staff before their session ends. */
  public String getStaffScript() {
    return address(ScriptServlet.STAFF);
  }

  /** Address of the script that does the work of challenges. */
  public String getChallengeScript() {
    return address(ScriptServlet.CHALLENGE);
  }

  /** Address of the script that keeps a draft and offers similar answers. */
  public String getFeedbackScript() {
    return address(ScriptServlet.FEEDBACK);
  }

  private String address(String script) {
    return script + "?v=" + theme.script(script).version();
  }

  /** {@code en} on a Vietnamese page, {@code vi} on an English one. */
  public String getOther() {
    return text.language().other().code();
  }

  /** This page in the other language. */
  public String getOtherLanguage() {
    return request.getContextPath() + address().in(text.language().other());
  }

  /** The fields of a form as a list, for pages. */
  public List<Map.Entry<String, String>> fields(Map<String, String> form) {
    return List.copyOf(form.entrySet());
  }

  private PageAddress address() {
    PageAddress known = address;
    if (known == null) {
      known = PageAddress.of(request);
      address = known;
    }
    return known;
  }
}
