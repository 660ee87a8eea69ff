package vn.motcua.casefile.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The figures as a file for spreadsheets. */
@Path("statistics.csv")
@RequestScoped
public class FigureCsvResource {
  @Inject private FigureQuestion question;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(summary = "The figures as CSV; takes the parameters of /statistics")
  public Response csv() {
    return Response.ok(FigureFiles.csv(question.answer(), question.words()))
        .header("Content-Disposition", "attachment; filename=\"thong-ke.csv\"")
        .build();
  }
}
