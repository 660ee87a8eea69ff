package vn.motcua.casefile.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures as a workbook. */
@Path("statistics.xlsx")
@RequestScoped
public class FigureSheetResource {
  @Inject private FigureQuestion question;

  @GET
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  @Operation(summary = "The figures as a workbook; takes the parameters of /statistics")
  public Response xlsx() throws IOException {
    FigureReport report = question.answer();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FigureFiles.xlsx(report, question.words(), List.of(), out);
    return Response.ok(out.toByteArray())
        .header("Content-Disposition", "attachment; filename=\"thong-ke.xlsx\"")
        .build();
  }
}
