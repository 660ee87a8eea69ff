package vn.motcua.postal.paper;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.place.Commune;
import vn.motcua.place.Places;
import vn.motcua.postal.Addressee;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.PostalList;
import vn.motcua.postal.cod.CodLedger;
import vn.motcua.staff.Rights;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/**
 * The orders of a day for the post office. The first five columns are those of the sheet it gives
 * back, to be filled in.
 */
@WebServlet("/can-bo/buu-chinh/don-trong-ngay.xlsx")
public final class PaperList extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String TEXT = "@";
  private static final int WIDE = 24;
  private static final List<String> HEADS =
      List.of(
          "postal.reference",
          "postal.staff.state",
          "postal.staff.day",
          "postal.paper.head.cause",
          "postal.paper.head.collected",
          "postal.what",
          "postal.field.name",
          "postal.field.phone",
          "postal.field.address",
          "postal.paper.head.commune",
          "postal.papers",
          "postal.cod.EXPECTED");

  @Inject private transient PostalList orders;
  @Inject private transient CodLedger ledger;
  @Inject private transient PostalCentre place;
  @Inject private transient Places places;
  @Inject private transient Texts texts;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;
  @Inject private transient Clock clock;

  @Override
  protected boolean allowed(Rights held) {
    return PostalCentre.anywhere(held);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LocalDate day = day(Objects.requireNonNullElse(request.getParameter("day"), ""));
    String centre = place.code();
    audit.recordFirst(
        new AuditEntry(
            member.name(), AuditVerb.EXPORT, "postal-sheet", centre, day.toString(), null, null));
    List<List<String>> rows = new ArrayList<>();
    orders.day(centre, day).forEach(one -> rows.add(row(one)));
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"don-trong-ngay-" + day + ".xlsx\"");
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    workbook(day, HEADS.stream().map(key -> texts.get(Language.VI, key)).toList(), rows, book);
    response.getOutputStream().write(book.toByteArray());
  }

  private LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException none) {
      return VietnamTime.today(clock);
    }
  }

  private List<String> row(PostalList.Row one) {
    Addressee person = one.addressee();
    String commune = Objects.requireNonNullElse(person.commune(), "");
    long expected = ledger.expected(one.order().id());
    return List.of(
        one.order().reference().grouped(),
        "",
        "",
        "",
        "",
        texts.get(Language.VI, "postal.kind." + one.order().kind()),
        person.contact().name(),
        Objects.requireNonNullElse(person.contact().phone(), ""),
        Objects.requireNonNullElse(person.contact().address(), ""),
        places.byCode(commune).map(Commune::line).orElse(""),
        person.papers(),
        expected == 0 ? "" : String.valueOf(expected));
  }

  /** With everything as text: no cell is ever counted with, or taken for a formula. */
  static void workbook(LocalDate day, List<String> heads, List<List<String>> rows, OutputStream out)
      throws IOException {
    try (Workbook book = new Workbook(out, "Mot Cua Portal", "1.0")) {
      Worksheet sheet = book.newWorksheet(day.toString());
      for (int i = 0; i < heads.size(); i++) {
        sheet.value(0, i, heads.get(i));
        sheet.style(0, i).bold().set();
        sheet.width(i, WIDE);
      }
      for (int row = 0; row < rows.size(); row++) {
        for (int i = 0; i < heads.size(); i++) {
          sheet.value(row + 1, i, rows.get(row).get(i));
          sheet.style(row + 1, i).format(TEXT).set();
        }
      }
      sheet.freezePane(1, 1);
    }
  }
}
