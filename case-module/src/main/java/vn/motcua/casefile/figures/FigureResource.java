package vn.motcua.casefile.figures;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.motcua.web.Conditional;

/** The figures over REST. */
@Path("statistics")
@RequestScoped
public class FigureResource {
  @Inject private FigureQuestion question;
  @Context private Request conditions;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How many cases came, were settled and are in process",
      description =
          "From one day to another, both included; this year when left out. carriedOver + received ="
              + " resolved + notAccepted + withdrawn + stopped + inProcess; reconciliation says whether"
              + " it does. Notices are in no other number. Lines of fewer than five cases are put"
              + " together, but for those of departments. statistics.csv and statistics.xlsx take the"
              + " same parameters.")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day, 2026-01-01")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
  @Parameter(
      name = "department",
      in = ParameterIn.QUERY,
      description = "code of an agency, with all below it")
  @Parameter(name = "field", in = ParameterIn.QUERY, description = "name of a field of procedures")
  @Parameter(name = "procedure", in = ParameterIn.QUERY, description = "code of a procedure")
  @Parameter(name = "channel", in = ParameterIn.QUERY, description = "COUNTER, ONLINE or POSTAL")
  public Response count() {
    FigureReport report = question.answer();
    return Conditional.answer(conditions, report, report);
  }
}
