package vn.motcua.audit.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditBook;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditFilter;
import vn.motcua.audit.AuditRow;
import vn.motcua.audit.AuditVerb;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.Csv;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** The entries asked for as a file for spreadsheets; that it was taken is an entry too. */
@WebServlet("/can-bo/nhat-ky/nhat-ky.csv")
public final class AuditFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 100_000;

  @Inject private transient AuditBook book;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return held.everywhere(Role.AUDITOR) || held.everywhere(Role.ADMINISTRATOR);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    AuditFilter filter = AuditParameters.filter(request::getParameter);
    audit.recordFirst(
        new AuditEntry(member.name(), AuditVerb.EXPORT, AuditBook.SELF, "csv", "", null, null));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"");
    PrintWriter out = response.getWriter();
    out.print(BYTE_ORDER_MARK + "at,who,verb,object,id,reason,before,after\r\n");
    AuditBook.Page found;
    int page = 0;
    do {
      found = book.find(filter, page, AT_ONCE);
      found.rows().forEach(row -> out.print(line(row)));
      page++;
    } while (found.rows().size() == AT_ONCE && page < MOST / AT_ONCE);
  }

  static String line(AuditRow row) {
    return Stream.of(
                row.at().atZone(VietnamTime.ZONE).toOffsetDateTime().toString(),
                row.who(),
                row.verb().name(),
                row.object(),
                row.id(),
                row.reason(),
                Objects.toString(row.before(), ""),
                Objects.toString(row.after(), ""))
            .map(Csv::quoted)
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}
