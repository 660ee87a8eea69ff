package vn.motcua.portal.staff;

import java.util.List;

/**
 * What a session was opened with, read from the header browsers introduce themselves by.
 *
 * @param name of the browser; of another program, what it calls itself; empty when nothing was said
 * @param system what it runs on; empty unless both are known
 */
record Device(String name, String system) {
  private record Sign(String part, String name) {}

  /** Browsers name those they resemble, too: the particular ones come first. */
  private static final List<Sign> BROWSERS =
      List.of(
          new Sign("coc_coc_browser", "Cốc Cốc"),
          new Sign("Zalo", "Zalo"),
          new Sign("Edg", "Microsoft Edge"),
          new Sign("OPR/", "Opera"),
          new Sign("SamsungBrowser/", "Samsung Internet"),
          new Sign("Firefox/", "Firefox"),
          new Sign("FxiOS/", "Firefox"),
          new Sign("CriOS/", "Chrome"),
          new Sign("HeadlessChrome/", "Chrome"),
          new Sign("Chrome/", "Chrome"),
          new Sign("Safari/", "Safari"));

  private static final List<Sign> SYSTEMS =
      List.of(
          new Sign("iPhone", "iPhone"),
          new Sign("iPad", "iPad"),
          new Sign("Android", "Android"),
          new Sign("Windows", "Windows"),
          new Sign("Mac OS X", "macOS"),
          new Sign("CrOS", "ChromeOS"),
          new Sign("Linux", "Linux"));

  static Device of(String userAgent) {
    String browser = first(BROWSERS, userAgent);
    String system = first(SYSTEMS, userAgent);
    return browser.isEmpty() || system.isEmpty()
        ? new Device(userAgent.strip().split(" ", 2)[0], "")
        : new Device(browser, system);
  }

  private static String first(List<Sign> signs, String userAgent) {
    return signs.stream()
        .filter(sign -> userAgent.contains(sign.part()))
        .map(Sign::name)
        .findFirst()
        .orElse("");
  }
}
