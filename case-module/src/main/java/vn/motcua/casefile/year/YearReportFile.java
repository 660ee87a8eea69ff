package vn.motcua.casefile.year;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.casefile.figures.FigureBook;
import vn.motcua.casefile.figures.Period;
import vn.motcua.staff.Rights;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** The self-assessment as a workbook: the figures, and a sheet of late cases. */
@WebServlet("/can-bo/bao-cao-nam/bao-cao.xlsx")
public final class YearReportFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20_000;

  @Inject private transient LateCases late;
  @Inject private transient FigureBook book;
  @Inject private transient Texts texts;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;
  @Inject private transient Clock clock;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(LateCases.READERS);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Period period =
        Period.typed(
            request.getParameter("from"), request.getParameter("to"), VietnamTime.today(clock));
    String department =
        late.department(TypedText.line(Objects.toString(request.getParameter("department"), "")));
    List<List<Object>> rows =
        late.find(period, department, MOST).stream().map(YearReportFile::row).toList();
    audit.recordFirst(
        new AuditEntry(
            member.name(),
            AuditVerb.EXPORT,
            "case",
            "year-report",
            period.from() + " " + period.to() + " " + department,
            null,
            null));
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader("Content-Disposition", "attachment; filename=\"bao-cao.xlsx\"");
    book.write(
        period,
        department,
        new FigureBook.Sheet(
            "case.year.late",
            List.of(
                "case.code",
                "case.desk.department",
                "case.procedure",
                "case.desk.received",
                "case.promised",
                "case.year.settled",
                "case.year.apology",
                "case.year.reason"),
            rows),
        RequestLanguage.of(request),
        texts,
        response.getOutputStream());
  }

  private static List<Object> row(LateCases.LateCase one) {
    return List.of(
        one.code(),
        one.department(),
        one.procedure(),
        one.enteredOn(),
        one.dueOn(),
        Objects.requireNonNullElse((Object) one.settledOn(), ""),
        Objects.requireNonNullElse((Object) one.apologyOn(), ""),
        Objects.requireNonNullElse(one.reason(), ""));
  }
}
