package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/**
 * Somebody with two browsers, of which one runs no scripts, who looks at one page after another.
 * Nothing is left over from the page before: no cookie but that of staff, nothing in the cache.
 */
final class Onlooker implements AutoCloseable {
  private static final String DEPARTMENT = "000.00.02.H20";

  private final Visitor scripted;
  private final Visitor bare;
  private final Weight weight;
  private final Map<Page, Response> answers = new ConcurrentHashMap<>();

  Onlooker(Sight.Who who) {
    scripted = made(who, Visitor.with(Look.PHONE));
    bare = made(who, Visitor.withoutScript());
    weight = new Weight(scripted);
    for (Visitor visitor : List.of(scripted, bare)) {
      Page page = visitor.page();
      page.onResponse(
          response -> {
            if (response.frame().equals(page.mainFrame())
                && response.request().isNavigationRequest()) {
              answers.put(page, response);
            }
          });
    }
  }

  private static Visitor made(Sight.Who who, Visitor visitor) {
    return switch (who) {
      case CITIZEN -> visitor;
      case STAFF -> visitor.as(Staff.token("Nguyễn Thị Ánh"));
      case OFFICER -> visitor.as(Staff.token(DEPARTMENT, Role.OFFICER));
      case CROWD -> visitor.from(Sight.CROWD);
    };
  }

  Page goTo(Sight sight, Look look) {
    Page page = scripted.page();
    page.setViewportSize(look.screen().width, look.screen().height);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
    weight.begin();
    return gone(scripted, sight, look);
  }

  /** To the same page in the same language, without scripts. */
  Page goWithoutScripts(Sight sight, Look look) {
    return gone(bare, sight, look);
  }

  private static Page gone(Visitor visitor, Sight sight, Look look) {
    Page page = visitor.page();
    visitor.forgetChoices();
    page.navigate(sight.address(look));
    Consumer<Page> onward = sight.onward();
    if (onward != null) {
      page.waitForNavigation(() -> onward.accept(page));
    }
    return page;
  }

  Weight weight() {
    return weight;
  }

  /** What the server answered with when the page was last gone to. */
  Response answer(Page page) {
    return Objects.requireNonNull(answers.get(page), "Nothing was loaded");
  }

  /** What the policy for contents kept out on any page since the last time this was asked. */
  List<String> keptOut(Page page) {
    return (page.equals(scripted.page()) ? scripted : bare).keptOut();
  }

  @Override
  public void close() {
    scripted.close();
    bare.close();
  }
}
