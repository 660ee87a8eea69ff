package vn.motcua.casefile.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.motcua.text.TypedText;

/** A column a file may have, by any of its names. */
enum SheetColumn {
  CODE("code", "Mã hồ sơ", "Số hồ sơ"),
  PROCEDURE("procedure", "Mã thủ tục", "Mã TTHC"),
  PROCEDURE_NAME("procedureName", "Tên thủ tục", "Tên TTHC"),
  DEPARTMENT("department", "Mã cơ quan", "Mã đơn vị xử lý"),
  CHANNEL("channel", "Hình thức nộp", "Kênh thực hiện"),
  SUBMITTED("submittedOn", "Ngày nộp", "Ngày nộp hồ sơ"),
  RECEIVED("receivedOn", "Ngày tiếp nhận", "Ngày nhận"),
  DUE("dueOn", "Ngày hẹn trả", "Ngày hẹn trả kết quả"),
  STATUS("status", "Trạng thái", "Tình trạng"),
  STATUS_DAY("statusOn", "Ngày của trạng thái", "Ngày cập nhật"),
  REASON("reason", "Lý do", "Nội dung cần bổ sung"),
  ISSUED("issuedOn", "Ngày có kết quả", "Ngày ký kết quả"),
  HANDED_OVER("handedOverOn", "Ngày trả kết quả", "Ngày trả"),
  UNIT("unitName", "Nơi đang giữ", "Đơn vị đang xử lý"),
  APPLICANT("applicant.name", "Người nộp", "Chủ hồ sơ"),
  PHONE("applicant.phone", "Điện thoại", "Số điện thoại"),
  EMAIL("applicant.email", "Thư điện tử", "Email"),
  SUMMARY("summary", "Trích yếu", "Trích yếu hồ sơ");

  static final List<SheetColumn> REQUIRED = List.of(CODE, PROCEDURE, STATUS);

  private final String field;
  private final String title;
  private final String otherTitle;

  /**
   * @param field of a message
   * @param title that of the template
   * @param otherTitle is understood as well
   */
  SheetColumn(String field, String title, String otherTitle) {
    this.field = field;
    this.title = title;
    this.otherTitle = otherTitle;
  }

  String field() {
    return field;
  }

  /** As it stands in the template. */
  String title() {
    return title;
  }

  boolean isDay() {
    return field.endsWith("On");
  }

  /** Whatever its case, its accents and the marks around it. */
  static Optional<SheetColumn> named(String typed) {
    String asked = letters(typed);
    return Arrays.stream(values())
        .filter(one -> letters(one.title).equals(asked) || letters(one.otherTitle).equals(asked))
        .findFirst();
  }

  static String letters(String typed) {
    return TypedText.folded(typed).replaceAll("[^a-z0-9]+", "");
  }
}
