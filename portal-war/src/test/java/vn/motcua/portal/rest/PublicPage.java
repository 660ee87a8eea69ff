package vn.motcua.portal.rest;

import org.jspecify.annotations.Nullable;

/** Every page a citizen can meet, each in a state worth looking at. */
public enum PublicPage {
  HOME("/"),
  RESULTS("/thu-tuc?q=gi%E1%BA%A5y+ph%C3%A9p"),
  ALL_PROCEDURES("/thu-tuc"),
  FILTERED_RESULTS("/thu-tuc?q=gi%E1%BA%A5y+ph%C3%A9p&level=PROVINCE&channel=ONLINE&page=1"),
  NO_RESULTS("/thu-tuc?q=qwzxjk"),
  NO_RESULTS_IN_FILTERS("/thu-tuc?q=ket+hon&field=H%E1%BA%A3i+quan&channel=POSTAL&level=COMMUNE"),
  MISTYPED_SEARCH("/thu-tuc?q=giay+pehp+xay+dung&level=PROVINCE"),
  LIFE_EVENTS("/thu-tuc/su-kien"),
  LIFE_EVENT("/thu-tuc/su-kien/mo-cua-hang"),
  UNKNOWN_LIFE_EVENT("/thu-tuc/su-kien/khong-co", 404),
  CASE_FORM_FROM_SEARCH("/ho-so?tu=tim-kiem"),
  REFUSED_SEARCH("/thu-tuc?q=a&size=0", 400),
  PROCEDURE_WITH_VERSIONS("/thu-tuc/2.000648"),
  PROCEDURE("/thu-tuc/2.000033"),
  PAST_VERSION("/thu-tuc/2.000648?at=2021-06-01"),
  REPEALED_PROCEDURE("/thu-tuc/1.002809"),
  PROCEDURE_BY_TITLE_ONLY("/thu-tuc/1.000026"),
  PROCEDURE_WITH_LONGEST_TITLE("/thu-tuc/1.013980"),
  SHEET("/thu-tuc/2.000648/in"),
  UNKNOWN_PROCEDURE("/thu-tuc/9.999999", 404),
  CASE_FORM("/ho-so"),
  CASE_RETURNED("/ho-so", 200, "000.00.02.H23-200922-0005"),
  CASE_WAITING_FOR_CITIZEN("/ho-so", 200, "000.00.02.H20-261110-0009"),
  CASE_UNKNOWN("/ho-so", 404, "000.00.02.H20-200922-9999"),
  CASE_CODE_MALFORMED("/ho-so", 400, "abc"),
  MANY_CASES("/tra-cuu-nhieu-ho-so"),
  FORMS_OF_A_CASE("/bieu-mau"),
  FOLLOWING("/theo-doi"),
  FOLLOWING_UNKNOWN("/theo-doi?ma=1-0123456789abcdef0123456789abcdef", 404),
  APPOINTMENTS("/dat-lich"),
  APPOINTMENT("/dat-lich/quan-ly"),
  CENTRES_WITH_SCREENS("/dat-lich/man-hinh"),
  CALL_SCREEN("/dat-lich/man-hinh?centre=000.01.01.H20&dung=1"),
  POST("/buu-chinh"),
  POSTAL_ORDER("/buu-chinh?procedure=2.000033"),
  POSTAL_KEY("/buu-chinh/quan-ly"),
  FEEDBACK("/gop-y"),
  OWN_FEEDBACK("/gop-y/tra-cuu"),
  PUBLIC_FEEDBACK("/gop-y/cong-khai"),
  FEEDBACK_FIGURES("/gop-y/thong-ke"),
  DEPARTMENTS("/co-quan"),
  DEPARTMENT("/co-quan/000.00.02.H20"),
  CLOSED_DEPARTMENT("/co-quan/H23"),
  DEADLINE("/tinh-ngay?amount=5&unit=WORKING_DAY&received=2026-02-12T15:01"),
  DEADLINE_REFUSED("/tinh-ngay?amount=x&unit=MONTH&received=now", 400),
  PRIVACY("/quyen-rieng-tu"),
  FIGURES("/thong-ke?from=2020-01-01&to=2026-12-31"),
  FIGURES_REFUSED("/thong-ke?from=2026-12-31&to=2026-01-01", 400),
  INDICATORS("/chi-so-766"),
  INDICATORS_REFUSED("/chi-so-766?from=x", 400),
  COVERAGE("/cong-khai"),
  COVERAGE_OF_ONE("/cong-khai?department=S%E1%BB%9F+C%C3%B4ng+Th%C6%B0%C6%A1ng"),
  COVERAGE_UNKNOWN("/cong-khai?department=x", 404),
  POSTED_LISTS("/niem-yet"),
  POSTED_LIST("/niem-yet?centre=000.01.01.H20"),
  POSTED_LIST_UNKNOWN("/niem-yet?centre=x", 404),
  OPEN_DATA("/du-lieu-mo"),
  PROGRAMMERS("/lap-trinh"),
  EMBEDDING("/nhung"),
  FRAME_OF_SEARCH("/nhung/thu-tuc"),
  FRAME_OF_CASE("/nhung/ho-so"),
  FRAME_OF_FEEDBACK("/nhung/gop-y"),
  FRAME_OF_BOOKING("/nhung/dat-lich"),
  UNKNOWN_FRAME("/nhung/khong-co", 404),
  NOT_FOUND("/khong-co-trang-nay", 404),
  FAILED("/probe/failure", 500),
  AWAY("/probe/failure?away=1", 503);

  private final String path;
  private final int status;
  private final @Nullable String caseCode;

  PublicPage(String path) {
    this(path, 200);
  }

  PublicPage(String path, int status) {
    this(path, status, null);
  }

  PublicPage(String path, int status, @Nullable String caseCode) {
    this.path = path;
    this.status = status;
    this.caseCode = caseCode;
  }

  public String path() {
    return path;
  }

  /** The address of the page in a language, {@code vi} or {@code en}. */
  public String path(String language) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
  }

  public int status() {
    return status;
  }

  /** What is typed into the form at the path to get here; null for a page that has an address. */
  public @Nullable String caseCode() {
    return caseCode;
  }

  Answer in(String language, Portal portal) {
    return caseCode == null
        ? portal.get(path(language))
        : portal.post(path(language), "code=" + Portal.encoded(caseCode));
  }
}
