package vn.motcua.staff.session;

import vn.motcua.text.TypedText;

/** From where somebody signs in, as it is shown to them later. */
public record Visit(String address, String browser) {
  private static final int ADDRESS = 45;
  private static final int BROWSER = 200;

  public Visit {
    address = cut(address, ADDRESS);
    browser = cut(browser, BROWSER);
  }

  private static String cut(String text, int length) {
    String line = TypedText.line(text);
    return line.substring(0, Math.min(length, line.length()));
  }
}
