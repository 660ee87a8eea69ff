package vn.motcua.casefile.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.casefile.store.CaseRow;
import vn.motcua.casefile.timeline.Timeliness;
import vn.motcua.staff.Rights;
import vn.motcua.text.Csv;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/** The list as it was asked for, as a file for spreadsheets; that it was taken is recorded. */
@WebServlet("/can-bo/ho-so/ho-so.csv")
public final class CaseListFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int AT_ONCE = 1_000;
  private static final int MOST = 50_000;

  @Inject private transient CaseDesk desk;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(CaseDesk.READERS);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CaseFilter filter = CaseFilter.of(request::getParameter);
    audit.recordFirst(
        new AuditEntry(
            member.name(),
            AuditVerb.EXPORT,
            CaseDesk.AUDITED,
            filter.view().name(),
            filter.department(),
            null,
            null));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"ho-so.csv\"");
    PrintWriter out = response.getWriter();
    out.print(
        BYTE_ORDER_MARK
            + "code,procedure,department,channel,status,received,due,issued,recorded,handedOver,"
            + "timeliness,apology,newDay,holder,transferSince\r\n");
    List<CaseRow> rows;
    int from = 0;
    do {
      rows = desk.find(filter, from, AT_ONCE);
      rows.forEach(row -> out.print(line(row, desk.today())));
      from += AT_ONCE;
    } while (rows.size() == AT_ONCE && from < MOST);
  }

  static String line(CaseRow row, LocalDate today) {
    return Stream.of(
                row.code(),
                row.procedure(),
                row.department(),
                row.channel(),
                row.status(),
                row.dates().receivedOn(),
                row.dates().dueOn(),
                row.dates().issuedOn(),
                row.dates().recordedOn(),
                row.dates().handedOverOn(),
                Timeliness.of(row.dates(), row.status(), row.clock(today))
                    .map(Timeliness::name)
                    .orElse(""),
                row.apologyOn(),
                row.apologyDay(),
                Objects.requireNonNullElse(row.holder(), Objects.toString(row.holderName(), "")),
                row.transferOn())
            .map(value -> Csv.quoted(Objects.toString(value, "")))
            .collect(Collectors.joining(","))
        + "\r\n";
  }
}
