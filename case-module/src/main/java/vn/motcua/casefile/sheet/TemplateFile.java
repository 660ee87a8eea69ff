package vn.motcua.casefile.sheet;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.motcua.staff.Rights;
import vn.motcua.web.StaffFile;

/** A file to be filled in, with two lines that show how. */
@WebServlet("/can-bo/ho-so/mau.csv")
public final class TemplateFile extends StaffFile {
  private static final long serialVersionUID = 1L;

  private static final List<List<String>> EXAMPLES =
      List.of(
          List.of(
              "000.00.02.H20-261102-0001",
              "2.000648",
              "",
              "000.00.02.H20",
              "Trực tiếp",
              "02/11/2026",
              "02/11/2026",
              "23/11/2026",
              "Đang xử lý",
              "03/11/2026",
              "",
              "",
              "",
              "Phòng Quản lý thương mại",
              "Nguyễn Văn A",
              "0912345678",
              "",
              ""),
          List.of(
              "000.00.02.H20-261102-0002",
              "2.000648",
              "",
              "000.00.02.H20",
              "Trực tuyến",
              "02/11/2026",
              "02/11/2026",
              "23/11/2026",
              "Chờ bổ sung",
              "05/11/2026",
              "Thiếu bản sao hợp đồng",
              "",
              "",
              "",
              "Trần Thị B",
              "",
              "b@example.vn",
              ""));

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(Sheets.BRINGERS);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SheetCsv csv = new SheetCsv(response, "mau-ho-so.csv");
    csv.line(Arrays.stream(SheetColumn.values()).map(SheetColumn::title).toList());
    for (List<String> example : EXAMPLES) {
      csv.line(example);
    }
  }
}
