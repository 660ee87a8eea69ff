package vn.motcua.portal.browser;

import org.jspecify.annotations.Nullable;

/** Every page of staff, each in a state worth looking at. */
enum StaffPage {
  START(""),
  ACCOUNT("/tai-khoan"),
  PASSWORD("/tai-khoan/mat-khau"),
  SECOND_FACTOR("/tai-khoan/hai-lop"),
  FIRST_OF_ALL("/tai-khoan/truoc-het"),
  SIGN_IN("/dang-nhap"),
  SIGN_IN_OF_DEPARTMENT("/dang-nhap/co-quan", 404),
  SIGN_IN_RETURN("/dang-nhap/tra-ve", 404),
  SIGN_OUT("/dang-xuat"),
  PEOPLE("/nhan-su"),
  NEW_PERSON("/nhan-su/nguoi"),
  PERSON("/nhan-su/nguoi?id=1"),
  SESSIONS("/phien"),
  TOKENS("/ma-truy-cap"),
  CASES("/ho-so"),
  LATE_CASES("/ho-so?view=LATE"),
  CASE("/ho-so", "table a[href*='/can-bo/ho-so/mot']"),
  UNKNOWN_CASE("/ho-so/mot?id=0", 404),
  CASE_SOURCES("/ho-so/nguon"),
  CASE_FILE("/ho-so/nhap"),
  CASE_FORM("/ho-so/bieu-mau"),
  CASE_REGISTER("/ho-so/so-theo-doi"),
  YEAR_REPORT("/bao-cao-nam"),
  SELF_CHECK("/tu-kiem-tra"),
  SELF_CHECK_RULE("/tu-kiem-tra", "table a[href*='/can-bo/tu-kiem-tra/mot']"),
  SELF_CHECK_RECORD("/tu-kiem-tra/bien-ban"),
  POSTAL_ORDERS("/buu-chinh"),
  MANIFEST("/buu-chinh/so-ban-giao"),
  COLLECTED("/buu-chinh/thu-ho"),
  RETURNED("/buu-chinh/chuyen-hoan"),
  TO_COUNTER("/buu-chinh/den-quay"),
  PAPER_SHEET("/buu-chinh/bang-ke"),
  APPOINTMENTS("/lich-hen"),
  SUPPLY("/lich-hen/nguon"),
  BOOKING_WEEK("/lich-hen/tuan"),
  BOOKING_DESKS("/lich-hen/quay"),
  BOOKING_SERVICES("/lich-hen/dich-vu"),
  BOOKING_FIGURES("/lich-hen/so-lieu"),
  INBOX("/gop-y"),
  FEEDBACK("/gop-y", "main a[href*='/can-bo/gop-y/viec']"),
  WORDINGS("/gop-y/mau"),
  FEEDBACK_FIGURES("/gop-y/thong-ke"),
  FEEDBACK_LIMITS("/gop-y-han"),
  ROUTING("/gop-y-tuyen"),
  RULES("/tim-kiem"),
  PINS("/tim-kiem?kind=PIN"),
  STOPPED("/tim-kiem?kind=STOP"),
  RULE("/tim-kiem/muc?kind=RULE"),
  PIN("/tim-kiem/muc?kind=PIN"),
  RULE_IMPORT("/tim-kiem/nhap"),
  SEARCH_HISTORY("/tim-kiem/lich-su"),
  QUERIES("/tim-kiem/cau-hoi"),
  EXPLANATION("/tim-kiem/giai-thich?q=khuyen+mai&code=2.000033"),
  STAGED("/cong-khai"),
  STAGED_UPLOAD("/cong-khai/nhap"),
  NATIONAL("/cong-khai/quoc-gia"),
  STAGED_ONE("/cong-khai", "table a[href*='/can-bo/cong-khai/muc']"),
  DECISION("/cong-khai/quyet-dinh"),
  CHANGE_FIND("/cong-khai/thay-doi"),
  CHANGE("/cong-khai/thay-doi?code=2.000033"),
  POSTINGS("/niem-yet"),
  POSTING("/niem-yet?centre=000.01.01.H20"),
  POSTING_PRINT(
      "/niem-yet/in?centre=000.01.01.H20&field=X%C3%BAc+ti%E1%BA%BFn+th%C6%B0%C6%A1ng+m%E1%BA%A1i"),
  CALENDAR("/lich?year=2024"),
  CALENDAR_ENTRY("/lich/muc"),
  WORKING_HOURS("/lich/muc?kind=HOURS"),
  CALENDAR_HISTORY("/lich/lich-su"),
  MESSAGES("/tin-nhan"),
  MESSAGE("/tin-nhan", "main a[href*='/can-bo/tin-nhan/tin?']"),
  UNKNOWN_MESSAGE("/tin-nhan/tin?id=0", 404),
  TEST_MAIL("/tin-nhan/gui-thu"),
  TEMPLATES("/tin-nhan/mau"),
  TEMPLATE("/tin-nhan/sua-mau?name=test&language=vi"),
  WEBHOOKS("/tin-nhan/webhook"),
  AUDIT("/nhat-ky"),
  AUDIT_REFUSED("/nhat-ky?from=x", 400),
  STATE("/tinh-trang"),
  PERSONAL_DATA("/du-lieu-ca-nhan"),
  RETENTION("/du-lieu-ca-nhan/luu-giu"),
  PRIVACY_REQUESTS("/du-lieu-ca-nhan/yeu-cau"),
  PRIVACY_REQUEST("/du-lieu-ca-nhan/mot-yeu-cau?id=0", 404);

  private final String path;
  private final int status;
  private final @Nullable String link;

  StaffPage(String path) {
    this(path, 200, null);
  }

  StaffPage(String path, int status) {
    this(path, status, null);
  }

  StaffPage(String path, String link) {
    this(path, 200, link);
  }

  StaffPage(String path, int status, @Nullable String link) {
    this.path = "/can-bo" + path;
    this.status = status;
    this.link = link;
  }

  String path() {
    return path;
  }

  int status() {
    return status;
  }

  /** What is followed from the path to get here; null for a page with an address of its own. */
  @Nullable String link() {
    return link;
  }
}
