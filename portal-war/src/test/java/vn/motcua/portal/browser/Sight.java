package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.access.PageAddresses;
import vn.motcua.portal.rest.Portal;
import vn.motcua.portal.rest.PublicPage;

/**
 * A page to look at, and how it is come by.
 *
 * @param status what the server answers with in the end
 * @param leads the path one is at in the end
 * @param onward what is done there to get to the page; null for one with an address of its own
 * @param looks how it is looked at; the first is that of a phone
 */
record Sight(
    String name,
    Who who,
    String path,
    int status,
    String leads,
    @Nullable Consumer<Page> onward,
    List<Look> looks) {

  /** Whose eyes. */
  enum Who {
    CITIZEN,
    STAFF,

    /** Somebody of the staff who may do little. */
    OFFICER,

    /** A citizen from whose network too much has come. */
    CROWD
  }

  /** The network of the crowd. */
  static final String CROWD = "192.0.2.77";

  private static final int FREE = 30;
  private static final Look DARK_PHONE = new Look(Screen.PHONE, ColorScheme.DARK, "en");
  private static final List<Look> OF_STAFF = List.of(DARK_PHONE, Look.DESK);

  /** Pages with an address that is told by another page, or with none. */
  private static final List<Sight> IN_BETWEEN =
      List.of(
          new Sight(
              "PUBLISHED_FEEDBACK",
              Who.CITIZEN,
              "/gop-y/cong-khai",
              200,
              "/gop-y/cong-khai/1",
              page -> page.locator("main a[href*='/gop-y/cong-khai/']").first().click(),
              Look.MAIN),
          of("SIGNED_OUT", Who.CITIZEN, "/can-bo/ho-so", 401, null, OF_STAFF),
          of("REFUSED", Who.OFFICER, "/can-bo/nhan-su", 403, null, OF_STAFF),
          of("UNKNOWN_OF_STAFF", Who.STAFF, "/can-bo/khong-co", 404, null, OF_STAFF),
          of("HOLD_EXPIRED", Who.CITIZEN, "/dat-lich", 404, Sight::expired, Look.MAIN),
          of("SLOW_DOWN", Who.CROWD, "/ho-so", 429, Sight::tooOften, Look.MAIN));

  /** Every page that there is; for one that nobody looks at, a sight of which that is said. */
  static Stream<Sight> all() {
    List<Sight> listed = listed();
    Set<String> seen = listed.stream().map(Sight::leads).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(PageAddresses.ofStaff());
    missing.addAll(PageAddresses.forEverybody());
    missing.removeAll(seen);
    return Stream.concat(listed.stream(), missing.stream().map(Sight::missing));
  }

  static List<Sight> listed() {
    PublicPage[] citizens = PublicPage.values();
    return Stream.of(
            IntStream.range(0, citizens.length).mapToObj(i -> of(citizens[i], i)),
            Stream.of(StaffPage.values()).map(Sight::of),
            IN_BETWEEN.stream())
        .flatMap(sights -> sights)
        .toList();
  }

  /** Each citizen's page in one of the eleven other looks, so each of these on several pages. */
  private static Sight of(PublicPage page, int i) {
    String code = page.caseCode();
    return of(
        page.name(),
        Who.CITIZEN,
        page.path(),
        page.status(),
        code == null ? null : shown -> lookUp(shown, code),
        List.of(Look.PHONE, Look.OTHERS.get(i % Look.OTHERS.size())));
  }

  private static Sight of(StaffPage page) {
    String link = page.link();
    Sight start = of("STAFF_" + page.name(), Who.STAFF, page.path(), page.status(), null, OF_STAFF);
    if (link == null) {
      return start;
    }
    String leads = link.replaceAll("^.*href\\*='([^'?]*).*$", "$1");
    Consumer<Page> follow = shown -> shown.locator(link).first().click();
    return new Sight(start.name, start.who, start.path, start.status, leads, follow, start.looks);
  }

  private static Sight of(
      String name,
      Who who,
      String path,
      int status,
      @Nullable Consumer<Page> onward,
      List<Look> looks) {
    return new Sight(name, who, path, status, path.replaceAll("\\?.*", ""), onward, looks);
  }

  private static Sight missing(String path) {
    return of("MISSING " + path, Who.CITIZEN, "", 0, null, Look.MAIN);
  }

  boolean isMissing() {
    return status == 0;
  }

  /** Whether the page is what its address shows: then its weight is that of one visit. */
  boolean hasAddress() {
    return onward == null;
  }

  String address(Look look) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + look.language();
  }

  @Override
  public String toString() {
    return name;
  }

  private static void lookUp(Page page, String code) {
    page.fill("#code", code);
    page.press("#code", "Enter");
  }

  /** A form as it was left open for too long. */
  private static void expired(Page page) {
    page.evaluate(
        "fields => { const form = document.createElement('form'); form.method = 'post';"
            + " form.action = location.href;"
            + " for (const [name, value] of Object.entries(fields))"
            + " form.append(Object.assign(document.createElement('input'), {name, value}));"
            + " document.body.append(form); form.submit(); }",
        Map.of("action", "confirm", "hold", "00000000-0000-4000-8000-000000000000"));
  }

  /** Without the script that does the work and goes on by itself. */
  private static void tooOften(Page page) {
    page.route("**/challenge.js*", Route::abort);
    for (int i = 0; i < FREE; i++) {
      new Portal()
          .post("/ho-so", "code=000.00.02.H20-200922-%04d".formatted(i), "X-Forwarded-For", CROWD);
    }
    lookUp(page, "000.00.02.H23-200922-0005");
  }
}
