package vn.motcua.portal.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.PublicPage;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/** Somebody with a browser of their own: no cookies, no cache. */
final class Visitor implements AutoCloseable {
  private static final double PATIENCE_MS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  private Visitor(NewContextOptions options) {
    context = SharedBrowser.browser().newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    context.onConsoleMessage(this::note);
    page = context.newPage();
  }

  /** What the policy for contents kept out is written to the console by the browser itself. */
  private void note(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      violations.add(message.text());
    }
  }

  /** Somebody whose screen is fit for pictures of it. */
  static Visitor forPictures(Screen screen) {
    return screen == Screen.PHONE
        ? new Visitor(options(screen).setViewportSize(screen.width, 800).setDeviceScaleFactor(2))
        : new Visitor(options(screen));
  }

  /** Somebody from another network than the tests. */
  Visitor from(String address) {
    context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
    return this;
  }

  static Visitor with(Look look) {
    return new Visitor(options(look.screen()).setColorScheme(look.colours()));
  }

  /** Somebody of the staff, signed in. */
  static Visitor ofStaff(Look look) {
    return ofStaff(look, "Nguyễn Thị Ánh");
  }

  /** The same, of that name. */
  static Visitor ofStaff(Look look, String name) {
    return signedIn(look, Staff.token(name));
  }

  /** Somebody new of a department, with one role there, at work. */
  static Visitor ofStaff(String department, Role role) {
    return signedIn(Look.DESK, Staff.token(department, role));
  }

  private static Visitor signedIn(Look look, String token) {
    return with(look).as(token);
  }

  /** Signed in to the session of that token. */
  Visitor as(String token) {
    context.addCookies(
        List.of(new Cookie(Staff.COOKIE, token).setUrl(DeployedPortal.address().toString())));
    return this;
  }

  /** With a phone whose browser runs no script. */
  static Visitor withoutScript() {
    return new Visitor(options(Screen.PHONE).setJavaScriptEnabled(false));
  }

  /** With a phone that is elsewhere in the world. */
  static Visitor in(String zone) {
    return new Visitor(options(Screen.PHONE).setTimezoneId(zone));
  }

  private static NewContextOptions options(Screen screen) {
    return new NewContextOptions()
        .setBaseURL(DeployedPortal.address().toString())
        .setViewportSize(screen.width, screen.height)
        .setColorScheme(ColorScheme.LIGHT)
        .setLocale("vi-VN");
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Goes to a page as people get there: by its address, or through the form. */
  Page open(PublicPage wanted, String language) {
    page.navigate(wanted.path(language));
    return arrived(wanted);
  }

  /** The same, in the language the browser asks for. */
  Page open(PublicPage wanted) {
    page.navigate(wanted.path());
    return arrived(wanted);
  }

  private Page arrived(PublicPage wanted) {
    String code = wanted.caseCode();
    if (code != null) {
      page.fill("#code", code);
      page.press("#code", "Enter");
      page.waitForLoadState();
    }
    return page;
  }

  /** Without the language once chosen. */
  void forgetChoices() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("lang"));
  }

  /** What the policy for contents kept out since the last time this was asked. */
  List<String> keptOut() {
    List<String> since = List.copyOf(violations);
    violations.clear();
    return since;
  }

  /** Fails when anything on the pages went against the policy for contents. */
  @Override
  public void close() {
    context.close();
    if (!violations.isEmpty()) {
      throw new AssertionError("Against the content security policy:\n" + violations);
    }
  }
}
