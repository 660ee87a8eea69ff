package vn.motcua.postal.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.audit.AuditVerb;
import vn.motcua.postal.PostalCentre;
import vn.motcua.postal.cod.CodBook;
import vn.motcua.postal.cod.CodFilter;
import vn.motcua.postal.cod.CodLedger;
import vn.motcua.postal.cod.CodSums;
import vn.motcua.staff.Rights;
import vn.motcua.time.VietnamTime;
import vn.motcua.web.StaffFile;
import vn.motcua.web.StaffMember;

/**
 * The ledger of a centre for spreadsheets, its sums in the last line; that it was taken is
 * recorded.
 */
@WebServlet("/can-bo/buu-chinh/thu-ho.csv")
public final class CodFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int AT_ONCE = 1_000;

  @Inject private transient CodLedger ledger;
  @Inject private transient CodDesk desk;
  @Inject private transient PostalCentre place;
  @Inject private transient Audit audit;
  @Inject private transient StaffMember member;

  @Override
  protected boolean allowed(Rights held) {
    return PostalCentre.anywhere(held);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CodFilter filter = desk.filter();
    audit.recordFirst(
        new AuditEntry(
            member.name(),
            AuditVerb.EXPORT,
            CodLedger.OBJECT,
            place.code(),
            filter.from() + " – " + filter.to(),
            null,
            null));
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"thu-ho.csv\"");
    PrintWriter out = response.getWriter();
    out.print(
        BYTE_ORDER_MARK + "reference,day,state,expected,collected,paidOut,toCollect,toPayOut\r\n");
    long expected = 0;
    long collected = 0;
    long paidOut = 0;
    for (int from = 0; ; from += AT_ONCE) {
      List<CodBook.Line> lines = ledger.lines(filter, from, AT_ONCE);
      for (CodBook.Line one : lines) {
        String day = one.madeAt().atZone(VietnamTime.ZONE).toLocalDate().toString();
        line(out, one.reference().grouped() + "," + day + "," + one.state(), one.sums());
        expected += one.sums().expected();
        collected += one.sums().collected();
        paidOut += one.sums().paidOut();
      }
      if (lines.size() < AT_ONCE) {
        break;
      }
    }
    line(out, "total,,", new CodSums(expected, collected, paidOut)); // of just these lines
  }

  private static void line(PrintWriter out, String head, CodSums sums) {
    out.print(
        "%s,%d,%d,%d,%d,%d\r\n"
            .formatted(
                head,
                sums.expected(),
                sums.collected(),
                sums.paidOut(),
                sums.toCollect(),
                sums.toPayOut()));
  }
}
