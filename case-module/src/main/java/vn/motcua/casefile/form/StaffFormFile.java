package vn.motcua.casefile.form;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;
import vn.motcua.text.Language;
import vn.motcua.web.StaffFile;

/** The same as PDF. */
@WebServlet("/can-bo/ho-so/bieu-mau.pdf")
public final class StaffFormFile extends StaffFile {
  private static final long serialVersionUID = 1L;

  @Inject private transient StaffSheets sheets;
  @Inject private transient FormPdf pdf;

  @Override
  protected boolean allowed(Rights held) {
    return held.hasAny(Role.OFFICER, Role.LEADER, Role.AUDITOR);
  }

  @Override
  protected void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FormSheet sheet =
        sheets.find(request, Language.VI).orElseThrow(() -> new PortalProblem(404, "not-found"));
    byte[] file = pdf.of(sheet);
    response.setContentType(CaseFormResource.PDF);
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + CaseFormResource.file(sheet.version().kind().name()) + "\"");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }
}
