package vn.motcua.selfcheck;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.problem.PortalProblem;
import vn.motcua.selfcheck.SelfCheckRule.Found;
import vn.motcua.staff.Rights;
import vn.motcua.text.Csv;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** What a rule found, as a file for spreadsheets; that it was taken is recorded. */
@WebServlet("/can-bo/tu-kiem-tra/tu-kiem-tra.csv")
public final class SelfCheckFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 50_000;

  @Inject private transient SelfCheck check;
  @Inject private transient SelfCheckDesk desk;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(SelfCheckDesk.READERS);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SelfCheckRule rule =
        check
            .rule(Objects.toString(request.getParameter("rule"), ""))
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    audit.recordFirst(
        new AuditEntry(
            member.name(), AuditVerb.EXPORT, SelfCheckRecord.AUDITED, rule.id(), "", null, null));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + rule.id() + ".csv\"");
    PrintWriter out = response.getWriter();
    out.print(Csv.BYTE_ORDER_MARK + "department,what,since,value,detail\r\n");
    List<String> departments = desk.departments();
    List<Found> some;
    int from = 0;
    do {
      some = check.list(rule, departments, from, AT_ONCE);
      some.forEach(one -> out.print(line(one)));
      from += AT_ONCE;
    } while (some.size() == AT_ONCE && from < MOST);
  }

  private static String line(Found one) {
    return Csv.line(
        one.department(),
        one.label(),
        String.valueOf(one.since()),
        String.valueOf(one.value()),
        String.join(" ", one.details()));
  }
}
