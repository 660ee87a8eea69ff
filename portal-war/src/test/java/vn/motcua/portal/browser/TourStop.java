package vn.motcua.portal.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.portal.rest.Staff;
import vn.motcua.staff.Role;

/**
 * Where the tour of the README stops, and what is done there before the picture is taken.
 *
 * @param name the picture's in {@code docs/tour}, without its ending
 * @param who null for a citizen with a phone; staff sit at a desk
 */
record TourStop(String name, @Nullable Who who, Consumer<Page> steps) {
  static final List<TourStop> ALL =
      List.of(
          of(
              "search",
              page -> {
                page.navigate("/");
                page.fill("#q", "giấy phép bán thuốc trừ sâu");
                page.press("#q", "Enter");
                page.locator(".results a").first().waitFor();
              }),
          of("procedure", page -> page.navigate("/thu-tuc/2.000648")),
          of(
              "case",
              page -> {
                page.navigate("/ho-so");
                page.fill("#code", "000.00.02.H23-200922-0005");
                page.press("#code", "Enter");
                page.locator("main h1").waitFor();
              }),
          of(
              "booking",
              page -> {
                page.navigate("/dat-lich?procedure=2.000033&service=kinh-doanh");
                page.locator("main button:not(.secondary)").first().click();
                page.locator("ul.chips a").last().click();
                page.locator("ul.times button").first().waitFor();
              }),
          of(
              "feedback",
              page -> {
                page.navigate("/gop-y");
                page.fill(
                    "#text", "Thông báo khuyến mại nộp qua mạng có cần gửi thêm bản giấy không?");
                page.locator("#similar a").first().waitFor();
                page.evaluate("document.querySelector('label[for=text]').scrollIntoView()");
              }),
          of("counter", "Hoàng Văn Một", "000.01.01.H20", Role.CLERK, "/can-bo/lich-hen"),
          of("cases", "Nguyễn Văn Cán", "000.00.02.H20", Role.OFFICER, "/can-bo/ho-so"),
          of("inbox", "Nguyễn Văn Cán", "000.00.02.H20", Role.OFFICER, "/can-bo/gop-y"),
          of("self-check", "Ngô Thị Tỉnh", "", Role.LEADER, "/can-bo/tu-kiem-tra"),
          of("publication", "Phạm Thị Biên", "H20", Role.PUBLISHER, "/can-bo/cong-khai"),
          of("figures", "Ngô Thị Tỉnh", "", Role.LEADER, "/thong-ke?from=2020-01-01"));

  /** Somebody of the staff. */
  record Who(String name, String department, Role role) {}

  private static TourStop of(String name, Consumer<Page> steps) {
    return new TourStop(name, null, steps);
  }

  private static TourStop of(String stop, String name, String department, Role role, String path) {
    return new TourStop(stop, new Who(name, department, role), page -> page.navigate(path));
  }

  String file() {
    return name + ".png";
  }

  Visitor visitor() {
    return who == null
        ? Visitor.forPictures(Screen.PHONE)
        : Visitor.forPictures(Screen.DESK).as(Staff.token(who.name, who.department, who.role));
  }

  @Override
  public String toString() {
    return name;
  }
}
