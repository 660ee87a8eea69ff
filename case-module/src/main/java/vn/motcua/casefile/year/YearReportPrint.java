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
import vn.motcua.casefile.figures.FigureFilter;
import vn.motcua.casefile.figures.FigureReports;
import vn.motcua.casefile.figures.Period;
import vn.motcua.casefile.form.FormPdf;
import vn.motcua.department.Departments;
import vn.motcua.staff.Rights;
import vn.motcua.text.Language;
import vn.motcua.text.RequestLanguage;
import vn.motcua.text.Texts;
import vn.motcua.text.TypedText;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** The self-assessment to be printed and signed. */
@WebServlet("/can-bo/bao-cao-nam/bao-cao.pdf")
public final class YearReportPrint extends StaffFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient LateCases late;
  @Inject private transient FigureReports figures;
  @Inject private transient Departments departments;
  @Inject private transient FormPdf pdf;
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
    Language language = RequestLanguage.of(request);
    Period period =
        Period.typed(
            request.getParameter("from"), request.getParameter("to"), VietnamTime.today(clock));
    String department =
        late.department(TypedText.line(Objects.toString(request.getParameter("department"), "")));
    List<LateCases.LateCase> rows = late.find(period, department, YearReportHtml.MOST + 1);
    audit.recordFirst(
        new AuditEntry(
            member.name(),
            AuditVerb.EXPORT,
            "case",
            "year-report",
            period.from() + " " + period.to() + " " + department,
            null,
            null));
    YearReportHtml html =
        new YearReportHtml(
            (key, values) ->
                values.length == 0 ? texts.get(language, key) : texts.get(language, key, values));
    String name =
        department.isEmpty()
            ? texts.get(language, "figures.department.all")
            : departments.tree().find(department).map(one -> one.name(language)).orElse(department);
    byte[] file =
        pdf.of(
            language,
            texts.get(language, "case.year.title"),
            html.of(
                name,
                VietnamTime.today(clock),
                figures.of(period, new FigureFilter(department, "", "", ""), language),
                rows,
                late.complete(department) ? late.count(period, department) : -1));
    response.setContentType("application/pdf");
    response.setHeader("Content-Disposition", "attachment; filename=\"bao-cao.pdf\"");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
