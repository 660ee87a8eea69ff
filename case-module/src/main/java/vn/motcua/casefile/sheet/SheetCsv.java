package vn.motcua.casefile.sheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.text.Csv;

/** A file that spreadsheets in Vietnam open with a double click. */
final class SheetCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final PrintWriter out;

  SheetCsv(HttpServletResponse response, String name) throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    out = response.getWriter();
    out.print(BYTE_ORDER_MARK);
  }

  void line(List<String> cells) {
    out.print(cells.stream().map(Csv::quoted).collect(Collectors.joining(";")) + "\r\n");
  }
}
