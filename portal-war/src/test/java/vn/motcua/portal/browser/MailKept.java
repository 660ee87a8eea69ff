package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** A mail as people get it. There is no mail server here: the portal keeps it for staff to read. */
final class MailKept {
  private MailKept() {}

  /** The words in bold, in their order, of the newest mail whose subject has these words. */
  static List<String> boldWords(String subject) {
    try (Visitor staff = Visitor.ofStaff(Look.DESK)) {
      Page page = staff.page();
      page.navigate("/can-bo/tin-nhan?channel=MAIL");
      page.locator("table a", new Page.LocatorOptions().setHasText(subject)).first().click();
      return page.locator("div.letter strong").allInnerTexts();
    }
  }
}
