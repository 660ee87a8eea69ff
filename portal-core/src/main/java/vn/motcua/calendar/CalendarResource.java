package vn.motcua.calendar;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffOnly;

/** Calendars as staff change them. */
@Path("calendar/entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@StaffOnly(Role.ADMINISTRATOR)
public class CalendarResource {
  private static final int LINES = 100;

  /** Names the version a change is made from. */
  public record Versioned(@Nullable Integer version) {}

  @Inject private CalendarDesk desk;

  @GET
  @Operation(summary = "Entries of a year, of a department's own or of the whole country")
  public List<StoredEntry> list(
      @QueryParam("department") @DefaultValue("") String department, @QueryParam("year") int year) {
    if (year < 2000 || year > 2100) {
      throw new InvalidInput("year", "calendar.error.year", "2000", "2100");
    }
    return desk.list(department, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a holiday, a swap, a day worked or closed, or working hours")
  @APIResponse(responseCode = "201", description = "Added, and counted by")
  @APIResponse(responseCode = "400", description = "Cannot be used; says why for each field")
  @APIResponse(responseCode = "409", description = "That day has an entry already")
  public Response create(@Nullable TypedEntry typed) {
    return Response.status(Response.Status.CREATED).entity(desk.create(given(typed))).build();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An entry, also a removed one")
  public StoredEntry find(@PathParam("id") long id) {
    return desk.find(id).orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change an entry; the version it was read with belongs to it")
  @APIResponse(responseCode = "200", description = "Changed, and counted by")
  @APIResponse(responseCode = "409", description = "Somebody changed it meanwhile; says who, when")
  public StoredEntry change(@PathParam("id") long id, @Nullable TypedEntry typed) {
    return desk.change(id, given(typed));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Remove an entry; undo brings it back")
  public StoredEntry remove(
      @PathParam("id") long id, @QueryParam("version") @Nullable Integer version) {
    return desk.remove(id, version);
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back the last change of an entry, its removal included")
  public StoredEntry undo(@PathParam("id") long id, @Nullable Versioned from) {
    return desk.undo(id, from == null ? null : from.version());
  }

  @GET
  @Path("{id}/history")
  @Operation(summary = "Who changed an entry, when, from what to what; the latest first")
  public List<CalendarChange.Line> history(@PathParam("id") long id) {
    return desk.history(id, 0, LINES);
  }

  private static TypedEntry given(@Nullable TypedEntry typed) {
    if (typed == null) {
      throw new PortalProblem(400, "unreadable-body");
    }
    return typed;
  }
}
