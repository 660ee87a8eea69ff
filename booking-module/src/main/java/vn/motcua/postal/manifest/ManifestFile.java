package vn.motcua.postal.manifest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.department.Department;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.manifest.Manifest.Line;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.staff.Rights;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** A manifest as a workbook, with its codes as text: spreadsheets must not count with them. */
@WebServlet("/can-bo/buu-chinh/so-ban-giao.xlsx")
public final class ManifestFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String TEXT = "@";
  private static final int WIDE = 24;

  @Inject private transient Manifests manifests;
  @Inject private transient PostalCentre place;
  @Inject private transient Texts texts;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return PostalCentre.anywhere(held);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = Objects.requireNonNullElse(request.getParameter("id"), "");
    if (!id.matches("\\d{1,18}")) {
      throw new PortalProblem(404, "not-found");
    }
    Manifest manifest = manifests.get(Long.parseLong(id));
    List<String> mine = place.getAll().stream().map(Department::code).toList();
    if (!mine.contains(manifest.centre())) {
      throw new PortalProblem(404, "not-found");
    }
    audit.recordFirst(
        new AuditEntry(member.name(), AuditVerb.EXPORT, "postal-manifest", id, "", null, null));
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"so-ban-giao.xlsx\"");
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    workbook(manifest, manifests.lines(manifest), texts, book);
    response.getOutputStream().write(book.toByteArray());
  }

  static void workbook(Manifest manifest, List<Line> lines, Texts words, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Mot Cua Portal", "1.0")) {
      Worksheet sheet = book.newWorksheet(manifest.day() + " " + manifest.direction());
      List<String> heads =
          List.of("postal.reference", "postal.manifest.barcode", "postal.manifest.handed");
      for (int i = 0; i < heads.size(); i++) {
        text(sheet, 0, i, words.get(Language.VI, heads.get(i)));
        sheet.style(0, i).bold().set();
        sheet.width(i, WIDE);
      }
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        text(sheet, i + 1, 0, new PublicReference(line.reference()).grouped());
        text(sheet, i + 1, 1, line.reference());
        String yes = words.get(Language.VI, "postal.manifest.yes");
        text(sheet, i + 1, 2, line.handed() ? yes : line.discrepancy());
      }
      int end = lines.size() + 2;
      text(sheet, end, 0, words.get(Language.VI, "postal.manifest.hash"));
      text(sheet, end, 1, Objects.requireNonNullElse(manifest.hash(), ""));
      text(sheet, end + 1, 0, words.get(Language.VI, "postal.manifest.clerk"));
      text(sheet, end + 1, 1, manifest.clerk());
      text(sheet, end + 2, 0, words.get(Language.VI, "postal.manifest.postman"));
      text(sheet, end + 2, 1, manifest.postman());
      sheet.freezePane(0, 1);
    }
  }

  private static void text(Worksheet sheet, int row, int column, String value) {
    sheet.value(row, column, value);
    sheet.style(row, column).format(TEXT).set();
  }
}
