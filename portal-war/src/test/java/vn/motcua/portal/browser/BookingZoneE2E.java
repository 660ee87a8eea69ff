package vn.motcua.portal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.portal.rest.Portal;

/** Somebody abroad books for their parents: times are those of the clock at the counter. */
@InABrowser
class BookingZoneE2E {
  private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static String at(Instant start) {
    return TIME.format(start.atOffset(VIETNAM));
  }

  private static Instant start(Locator button) {
    return Instant.parse(Objects.requireNonNull(button.getAttribute("value")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/Los_Angeles", "Pacific/Kiritimati"})
  void pages_and_calendar_file_tell_the_time_in_vietnam(String zone) {
    try (Visitor visitor = Visitor.in(zone)) {
      Page page = visitor.page();
      page.navigate("/dat-lich?service=nhan-ket-qua&centre=000.01.42.H20");
      assertThat(page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone")).isEqualTo(zone);
      page.locator("ul.chips a").last().click();
      for (Locator button : page.locator("ul.times button").all()) {
        assertThat(button.innerText()).startsWith(at(start(button)));
      }
      Locator last = page.locator("ul.times button").last();
      Instant start = start(last);
      LocalDate day = start.atOffset(VIETNAM).toLocalDate();
      assertThat(page.locator("#times").innerText()).contains(DAY.format(day));
      last.click();

      String time = at(start) + ", ";
      assertThat(page.locator("main").innerText()).contains(time, DAY.format(day));
      page.fill("#name", "Nguyễn Thị Ánh");
      page.fill("#mail", "an@example.vn");
      page.locator("main form button").first().click();
      assertThat(page.locator("dl.facts strong").first().innerText())
          .startsWith(time)
          .contains(DAY.format(day));
      String reference = page.locator(".code").first().innerText();
      String secret = page.locator(".code").nth(1).innerText();
      page.navigate("/dat-lich/quan-ly");
      page.fill("#reference", reference);
      page.fill("#secret", secret);
      page.locator("main form button").first().click();
      assertThat(page.locator("dl.facts strong").first().innerText()).startsWith(time);

      assertThat(new Portal().get("/api/v1/appointments/" + reference + ".ics").body())
          .contains("DTSTART:" + UTC.format(start));
      page.locator("button[value=cancel]").click(); // the place is for others
    }
  }
}
