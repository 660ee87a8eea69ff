package vn.motcua.casefile.sheet;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.staff.Rights;
import vn.motcua.text.PageText;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/**
 * The lines that could not be used, as they came and with the reasons, to be mended and brought
 * again.
 */
@WebServlet("/can-bo/ho-so/dong-loi.csv")
public final class BadLinesFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 1_000;

  @Inject private transient Sheets sheets;
  @Inject private transient SheetWords words;
  @Inject private transient PageText text;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(Sheets.BRINGERS);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Objects.toString(request.getParameter("id"), "");
    Sheet sheet = sheets.find(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
    audit.recordFirst(
        new AuditEntry(
            member.name(), AuditVerb.EXPORT, "case", "sheet " + sheet.id(), "", null, null));
    SheetCsv csv = new SheetCsv(response, "dong-loi.csv");
    List<String> titles = new ArrayList<>(sheet.columns());
    titles.add(text.get("case.brought.line"));
    titles.add(text.get("case.brought.reasons"));
    csv.line(titles);
    List<SheetLine> lines = sheets.bad(sheet, 0, AT_ONCE);
    while (!lines.isEmpty()) {
      for (SheetLine line : lines) {
        csv.line(cells(line, sheet.columns().size()));
      }
      lines = sheets.bad(sheet, lines.get(lines.size() - 1).number(), AT_ONCE);
    }
  }

  private List<String> cells(SheetLine line, int columns) {
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    cells.add(String.valueOf(line.number()));
    cells.add(String.join(" ", words.reasons(line)));
    return cells;
  }
}
