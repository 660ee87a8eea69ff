package vn.motcua.portal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;

/**
 * A mail as people get it. There is no mail server here: the portal keeps it for staff to read.
 *
 * @param bold the words in bold, in their order
 * @param links where it leads, in their order
 */
record MailKept(String text, List<String> bold, List<String> links) {
  /** The newest whose subject has these words. */
  static MailKept about(String subject) {
    try (Visitor staff = Visitor.ofStaff(Look.DESK)) {
      Page page = staff.page();
      page.navigate("/can-bo/tin-nhan?channel=MAIL");
      page.locator("table a", new Page.LocatorOptions().setHasText(subject)).first().click();
      Locator letter = page.locator("div.letter");
      return new MailKept(
          letter.innerText(),
          letter.locator("strong").allInnerTexts(),
          letter.locator("a").all().stream().map(MailKept::address).toList());
    }
  }

  private static String address(Locator link) {
    return Objects.requireNonNull(link.getAttribute("href"));
  }

  /** Where its first link leads, at the portal under test. */
  String link() {
    return links.get(0).replaceFirst("^https?://[^/]+", "");
  }
}
