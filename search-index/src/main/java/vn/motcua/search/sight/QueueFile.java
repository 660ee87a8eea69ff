package vn.motcua.search.sight;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.motcua.search.SearchRequest;
import vn.motcua.search.sight.QueryQueue.Found;
import vn.motcua.search.sight.QueryQueue.Part;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffFile;

/**
 * The queue as a file for spreadsheets. Counted queries are letters, digits and single spaces: no
 * value needs quotes, and none can be taken for a formula.
 */
@WebServlet("/can-bo/tim-kiem/cau-hoi.csv")
public final class QueueFile extends StaffFile {
  private static final long serialVersionUID = 1L;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Inject private transient QueryQueue queue;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(Role.PUBLISHER, Role.AUDITOR);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Part part = QueueParameters.read(request::getParameter, SearchRequest.MAX_SIZE);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"cau-hoi.csv\"");
    PrintWriter out = response.getWriter();
    out.print(
        BYTE_ORDER_MARK + "query,kind,people,searches,without_result,clicks,last_day,mark\r\n");
    Found found;
    int page = 0;
    do {
      found =
          queue.find(
              new Part(part.kind(), part.source(), part.settled(), page, SearchRequest.MAX_SIZE));
      found.queries().forEach(query -> out.print(line(query)));
      page++;
    } while ((long) page * SearchRequest.MAX_SIZE < found.total());
  }

  private static String line(QueuedQuery query) {
    return "%s,%s,%d,%d,%d,%d,%s,%s\r\n"
        .formatted(
            query.query(),
            query.kind(),
            query.people(),
            query.searches(),
            query.withoutResult(),
            query.clicks(),
            query.lastDay(),
            query.mark() == null ? "" : query.mark());
  }
}
