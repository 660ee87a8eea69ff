package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.rest.PublicPage;

/**
 * What a first visit costs, measured by the browser: bytes on the wire with their headers. A page
 * is at most three requests: itself, the style sheet, and where there is a search box its script.
 */
@InABrowser
class WeightE2E {
  private static final Logger LOG = Logger.getLogger(WeightE2E.class.getName());
  private static final int LIGHT = 30 * 1024;
  private static final int OTHER = 100 * 1024;
  private static final int SCRIPT = 3 * 1024;

  @ParameterizedTest
  @EnumSource(
      value = PublicPage.class,
      names = {"HOME", "RESULTS", "PROCEDURE", "PROCEDURE_WITH_VERSIONS", "CASE_FORM"})
  void the_pages_most_used_weigh_at_most_thirty_kilobytes(PublicPage wanted) {
    assertThat(firstVisit(wanted)).isLessThanOrEqualTo(LIGHT);
  }

  @ParameterizedTest
  @EnumSource(
      value = PublicPage.class,
      names = {"ALL_PROCEDURES", "SHEET", "APPOINTMENTS", "FEEDBACK", "NOT_FOUND"})
  void no_page_weighs_more_than_a_hundred(PublicPage wanted) {
    assertThat(firstVisit(wanted)).isLessThanOrEqualTo(OTHER);
  }

  @Test
  void the_script_weighs_at_most_three_kilobytes() {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      CDPSession network = visitor.context().newCDPSession(page);
      List<Long> bytes = new ArrayList<>();
      network.on(
          "Network.loadingFinished",
          event -> bytes.add(event.get("encodedDataLength").getAsLong()));
      network.send("Network.enable");

      page.navigate("/search.js");
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(bytes).isNotEmpty().allMatch(size -> size < SCRIPT);
    }
  }

  private static long firstVisit(PublicPage wanted) {
    try (Visitor visitor = Visitor.with(Look.PHONE)) {
      Page page = visitor.page();
      List<String> requests = new ArrayList<>();
      List<Long> bytes = new ArrayList<>();
      CDPSession network = visitor.context().newCDPSession(page);
      network.on("Network.requestWillBeSent", event -> requests.add(url(event)));
      network.on(
          "Network.loadingFinished",
          event -> bytes.add(event.get("encodedDataLength").getAsLong()));
      network.send("Network.enable");

      page.navigate(wanted.path());
      page.waitForLoadState(LoadState.NETWORKIDLE);

      requests.removeIf(url -> url.startsWith("data:"));
      long total = bytes.stream().mapToLong(Long::longValue).sum();
      LOG.info(() -> "%s: %d bytes in %d requests".formatted(wanted, total, requests.size()));
      assertThat(total).isPositive();
      assertThat(requests)
          .hasSizeBetween(1, 3)
          .allMatch(url -> url.startsWith(DeployedPortal.address().toString()));
      assertThat(visitor.context().cookies()).isEmpty();
      assertThat(requests).filteredOn(url -> url.contains(".js")).hasSizeLessThanOrEqualTo(1);
      assertThat(
              page.locator(
                      "script:not([src^='/search.js?v=']):not([type='application/ld+json']):not([src^='/feedback.js?v='])")
                  .count())
          .isZero();
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      return total;
    }
  }

  private static String url(JsonObject event) {
    return event.getAsJsonObject("request").get("url").getAsString();
  }
}
