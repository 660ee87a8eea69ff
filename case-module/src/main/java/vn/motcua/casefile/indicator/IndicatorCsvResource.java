package vn.motcua.casefile.indicator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The indicators as a file for spreadsheets. */
@Path("service-quality.csv")
@RequestScoped
public class IndicatorCsvResource {
  @Inject private IndicatorQuestion question;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The indicators as CSV; takes the parameters of /service-quality")
  public Response csv() {
    return Response.ok(question.table().csv())
        .header("Content-Disposition", "attachment; filename=\"chi-so-766.csv\"")
        .build();
  }
}
