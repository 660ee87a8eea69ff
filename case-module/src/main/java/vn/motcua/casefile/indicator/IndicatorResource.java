package vn.motcua.casefile.indicator;

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

/** The indicators over REST. */
@Path("service-quality")
@RequestScoped
public class IndicatorResource {
  @Inject private IndicatorQuestion question;
  @Context private Request conditions;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Indicators of how well citizens are served (Quyết định 766/QĐ-TTg)",
      description =
          "From one day to another, both included; this year when left out. points = most × part ÷"
              + " whole. Where there are no data whole is 0, and percent and points are null; measured"
              + " says of how many points something is known. service-quality.csv and"
              + " service-quality.xlsx take the same parameters and have the formulas.")
  @Parameter(name = "from", in = ParameterIn.QUERY, description = "first day, 2026-01-01")
  @Parameter(name = "to", in = ParameterIn.QUERY, description = "last day")
  public Response count() {
    IndicatorReport report = question.answer();
    return Conditional.answer(conditions, report, report);
  }
}
