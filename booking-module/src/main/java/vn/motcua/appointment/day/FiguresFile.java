package vn.motcua.appointment.day;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import vn.motcua.appointment.supply.Supply;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.text.Csv;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** The figures of a centre for spreadsheets; that they were taken is recorded. */
@WebServlet("/can-bo/lich-hen/so-lieu.csv")
public final class FiguresFile extends StaffFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient BookingFigures figures;
  @Inject private transient Supply supply;
  @Inject private transient Rights rights;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;
  @Inject private transient Clock clock;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(DaySheet.ROLES);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FiguresDays days = FiguresDays.of(request::getParameter, VietnamTime.today(clock));
    Department centre =
        supply
            .centre(Objects.requireNonNullElse(request.getParameter("centre"), ""))
            .filter(one -> rights.mayRead(new AgencyCode(one.code()), DaySheet.ROLES))
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    audit.recordFirst(
        new AuditEntry(
            member.name(),
            AuditVerb.EXPORT,
            "booking-figures",
            centre.code(),
            days.from() + " – " + days.to(),
            null,
            null));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"lich-hen.csv\"");
    PrintWriter out = response.getWriter();
    out.print(
        Csv.BYTE_ORDER_MARK + "service,all,served,noShow,cancelled,walkIn,waited,longest\r\n");
    for (BookingFigures.OfService one : figures.services(centre.code(), days.from(), days.to())) {
      out.print(
          "%s,%d,%d,%d,%d,%d,%s,%s\r\n"
              .formatted(
                  Csv.quoted(one.nameVi()),
                  one.all(),
                  one.served(),
                  one.missed(),
                  one.cancelled(),
                  one.walkedIn(),
                  Objects.toString(one.waited(), ""),
                  Objects.toString(one.longest(), "")));
    }
    out.print("\r\ndesk,offered,taken\r\n");
    for (BookingFigures.OfDesk one : figures.desks(centre.code(), days.from(), days.to())) {
      out.print("%s,%d,%d\r\n".formatted(Csv.quoted(one.nameVi()), one.offered(), one.taken()));
    }
  }
}
