package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.Staff;

/**
 * Every page there is, of citizens and of staff, errors too, on a phone and in another look: axe
 * finds nothing, it fits on the screen, nothing goes against the policy for contents, it is light,
 * and it is whole without scripts. A page nobody has listed fails, and so does one that leads to an
 * address nobody has listed.
 */
@InABrowser
class EveryPageE2E {
  private static final Map<Sight.Who, Onlooker> ONLOOKERS = new EnumMap<>(Sight.Who.class);
  private static final Set<String> LISTED =
      Sight.listed().stream().map(sight -> shape(sight.leads())).collect(Collectors.toSet());

  /** Not pages: interfaces for programs, and files. */
  private static final String NO_PAGE = "/(api|openapi|embed)(/.*)?|.*\\.[a-z]+\\d?";

  /** Of a form that asks for a page in the same window, and for no file. */
  private static final String QUESTION =
      "main form:not([method=post]):not([target]):not([action*='.']) button:visible";

  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href]')].map(link => link.href)";

  @AfterAll
  static void leave() {
    ONLOOKERS.values().forEach(Onlooker::close);
    ONLOOKERS.clear();
  }

  private static Stream<Sight> pages() {
    return Sight.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void a_page_is_for_everybody_on_every_screen_light_and_whole_without_scripts(Sight sight) {
    if (sight.isMissing()) {
      fail(sight + " is looked at by nobody: add it to PublicPage or StaffPage");
    }
    Onlooker onlooker = ONLOOKERS.computeIfAbsent(sight.who(), Onlooker::new);
    Findings findings = new Findings(sight.name());
    for (Look look : sight.looks()) {
      Page page = onlooker.goTo(sight, look);
      findings.check("address", () -> assertCameThrough(sight, onlooker, page));
      String name = sight.name().toLowerCase(Locale.ROOT).replace('_', '-');
      Well.takePicture(page, name + "-" + look);
      findings.check(look + ": axe", () -> Axe.assertNothingFoundOn(page));
      findings.check(look + ": width", () -> Well.assertFits(page));
      findings.check("cookies", () -> assertThat(cookies(page)).isEmpty());
      if (sight.hasAddress()) { // else it is the weight of two pages
        findings.check("weight", () -> onlooker.weight().assertWithinBudgetOf(sight.path()));
      }
      if (look.equals(sight.looks().get(0))) {
        findings.check("links to pages nobody looks at", () -> assertThat(unknown(page)).isEmpty());
        String whole = Outline.of(page);
        Page bare = onlooker.goWithoutScripts(sight, look);
        findings.check("without scripts", () -> assertWhole(bare, whole));
        findings.check("policy without scripts", () -> assertFenced(onlooker, bare));
      } else {
        findings.check(
            "keyboard", () -> assertThat(Keyboard.stopsWithoutVisibleFocus(page)).isEmpty());
        findings.check("print", () -> assertFitsOnPaper(page));
      }
      findings.check("policy", () -> assertFenced(onlooker, page));
    }
    findings.assertNone();
  }

  /** Else another page would be looked at, and not be seen to be one. */
  private static void assertCameThrough(Sight sight, Onlooker onlooker, Page page) {
    assertThat(shape(URI.create(page.url()).getPath())).isEqualTo(shape(sight.leads()));
    assertThat(onlooker.answer(page).status()).as("status").isEqualTo(sight.status());
  }

  private static void assertFenced(Onlooker onlooker, Page page) {
    assertThat(onlooker.keptOut(page)).isEmpty();
    assertThat(onlooker.answer(page).headerValue("Content-Security-Policy"))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  private static void assertWhole(Page bare, String whole) {
    assertThat(Outline.of(bare)).isEqualTo(whole);
    assertThat(Outline.unsendable(bare)).isEqualTo(List.of());
    Locator question = bare.locator(QUESTION);
    if (question.count() > 0) {
      bare.waitForNavigation(() -> question.first().click());
      assertThat(bare.locator("h1").count()).as("answer to the question of the page").isEqualTo(1);
    }
  }

  private static void assertFitsOnPaper(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    try {
      Well.assertFits(page);
    } finally {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }
  }

  private static List<String> cookies(Page page) {
    return page.context().cookies().stream()
        .map((Cookie cookie) -> cookie.name)
        .filter(name -> !Set.of(Staff.COOKIE, "lang").contains(name))
        .toList();
  }

  /** The shapes of the addresses of pages it leads to that nobody has listed. */
  private static Set<String> unknown(Page page) {
    String own = DeployedPortal.address().toString();
    return ((List<?>) page.evaluate(LINKS))
        .stream()
            .map(Object::toString)
            .filter(link -> link.startsWith(own))
            .map(link -> URI.create(link).getPath())
            .filter(path -> !path.matches(NO_PAGE))
            .map(EveryPageE2E::shape)
            .filter(shape -> !LISTED.contains(shape))
            .collect(Collectors.toSet());
  }

  /** The address with a star for each code and each name of a life event. */
  private static String shape(String path) {
    return path.replaceAll("(?<=[^/])/[^/]*\\d[^/]*", "/*")
        .replaceAll("^(/thu-tuc/su-kien)/.+", "$1/*");
  }
}
