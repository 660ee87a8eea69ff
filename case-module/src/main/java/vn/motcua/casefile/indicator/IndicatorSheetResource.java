package vn.motcua.casefile.indicator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The indicators as a workbook. */
@Path("service-quality.xlsx")
@RequestScoped
public class IndicatorSheetResource {
  @Inject private IndicatorQuestion question;

  @GET
  @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  @Operation(summary = "The indicators as a workbook; takes the parameters of /service-quality")
  public Response xlsx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    question.table().xlsx(out);
    return Response.ok(out.toByteArray())
        .header("Content-Disposition", "attachment; filename=\"chi-so-766.xlsx\"")
        .build();
  }
}
