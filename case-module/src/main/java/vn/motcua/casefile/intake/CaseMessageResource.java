package vn.motcua.casefile.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.code.CaseCode;
import vn.motcua.problem.FieldProblem;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Role;
import vn.motcua.text.RequestLanguage;
import vn.motcua.web.StaffMember;
import vn.motcua.web.StaffOnly;

/** Cases as one-stop software tells them, for the agencies its token was given for. */
@Path("cases")
@RequestScoped
@Tag(name = "One-stop software")
@StaffOnly(Role.INTEGRATION)
public class CaseMessageResource {
  static final String NDJSON = "application/x-ndjson";

  @Inject private CaseIntake intake;
  @Inject private IntakeRights rights;
  @Inject private BatchReader batch;
  @Inject private StaffMember program;
  @Inject private Clock clock;
  @Context private HttpServletRequest request;

  /** What became of a message. */
  public record Stored(String code, Outcome.Result result, int added) {}

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Tell what is known of a case",
      description =
          "Events are known by their id and stored once; they may come late and in any order. What was"
              + " told wrongly is corrected by an event that names the id it corrects.")
  @APIResponse(responseCode = "200", description = "Stored, or known already")
  @APIResponse(responseCode = "201", description = "The first that is known of this case")
  @APIResponse(responseCode = "400", description = "Cannot be used; says why for each field")
  @APIResponse(responseCode = "409", description = "An event of that id says something else")
  public Response put(@PathParam("code") String typed, String body) {
    if (!(CaseCode.read(typed) instanceof CaseCode.Read read)) {
      throw new InvalidInput("code", "case.message.bad-code");
    }
    if (!rights.may(read.code().agency(), Role.INTEGRATION)) {
      throw new PortalProblem(403, "forbidden");
    }
    Parcel parcel = MessageReader.read(body, read.code(), clock.instant());
    Outcome outcome = intake.accept(Way.PUT, program.name(), List.of(parcel)).get(0);
    if (outcome.result() == Outcome.Result.REJECTED) {
      throw refusal(outcome.problems());
    }
    boolean created = outcome.result() == Outcome.Result.CREATED;
    return Response.status(created ? 201 : 200)
        .entity(new Stored(read.code().toString(), outcome.result(), outcome.added().size()))
        .build();
  }

  static PortalProblem refusal(List<FieldProblem> problems) {
    FieldProblem first = problems.get(0);
    return first.key().equals("case.message.event-changed")
        ? new PortalProblem(409, "case-event-changed", first.values().toArray())
        : new InvalidInput(problems);
  }

  @POST
  @Path("batch")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @Operation(
      summary = "Tell what is known of many cases",
      description =
          "A line each, like the body of PUT with the code in it. Answered by a line each, in their"
              + " order and while the batch is still being sent: a line that cannot be used does not hold"
              + " up the others. What is sent again is known already, so a batch that broke off (its"
              + " last answer then says BROKEN_OFF and from which line on) is simply sent again.")
  public Response batch(InputStream lines) throws IOException {
    batch.begin(lines, program.name(), RequestLanguage.of(request));
    StreamingOutput all = batch::goOn;
    return Response.ok(all).build();
  }
}
