package vn.motcua.privacy.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.motcua.privacy.PersonalField;
import vn.motcua.privacy.PersonalFields;
import vn.motcua.privacy.Processing;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.Csv;
import vn.motcua.text.PageText;
import vn.motcua.web.StaffFile;

/**
 * The register for spreadsheets, as an annex to the record of processing.
 *
 * @see <a href="https://vanban.chinhphu.vn/?pageid=27160&amp;docid=207759">NĐ 13/2023, Đ.24</a>
 */
@WebServlet("/can-bo/du-lieu-ca-nhan/so-dang-ky.csv")
public final class RegisterFile extends StaffFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient PersonalFields fields;
  @Inject private transient PrivacyWords words;
  @Inject private transient PageText text;

  @Override
  protected boolean allowed(Rights held) {
    return held.everywhere(Role.ADMINISTRATOR)
        || held.everywhere(Role.LEADER)
        || held.everywhere(Role.AUDITOR);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"so-dang-ky.csv\"");
    PrintWriter out = response.getWriter();
    out.print(
        Csv.BYTE_ORDER_MARK
            + Csv.line(
                text.get("privacy.field.where"),
                text.get("privacy.field.datum"),
                text.get("privacy.field.whose"),
                text.get("privacy.field.purpose"),
                text.get("privacy.field.basis"),
                text.get("privacy.field.kept"),
                text.get("privacy.field.viewers")));
    fields.all().forEach(field -> out.print(line(field)));
  }

  private String line(PersonalField field) {
    Processing done = field.processing();
    return Csv.line(
        field.table() + "." + field.column(),
        words.of("datum", field.datum()),
        words.of("whose", done.whose()),
        words.of("purpose", done.purpose()),
        words.of("basis", done.basis()),
        words.kept(done.retention()),
        words.all("viewer", done.viewers()));
  }
}
