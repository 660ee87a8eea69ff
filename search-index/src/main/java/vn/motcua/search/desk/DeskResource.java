package vn.motcua.search.desk;

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
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Role;
import vn.motcua.text.TypedText;
import vn.motcua.web.StaffOnly;

/** The search desk over REST; for staff, and for programs that hold the operator's token. */
@Path("search-desk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search desk")
@StaffOnly(Role.PUBLISHER)
public class DeskResource {
  private static final int MAX_SIZE = 100;

  /** Names the version a change is made from. */
  public record Versioned(@Nullable Integer version) {}

  @Inject private SearchDesk desk;
  @Inject private DeskState state;

  @GET
  @Path("items")
  @Operation(summary = "Rules, pins or stops in force, the latest change first")
  public SearchDesk.Listing list(
      @QueryParam("kind") @DefaultValue("RULE") String kind,
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    checkPage(page, size);
    return desk.list(DeskCheck.kind(kind), TypedText.line(q), page, size);
  }

  @POST
  @Path("items")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Add a rule, a pin or a stop")
  @APIResponse(responseCode = "201", description = "Added, and in force")
  @APIResponse(responseCode = "400", description = "Cannot be used; says why for each field")
  @APIResponse(responseCode = "409", description = "It is there already")
  public Response create(@Nullable TypedItem typed) {
    return Response.status(Response.Status.CREATED).entity(desk.create(given(typed))).build();
  }

  @GET
  @Path("items/{id}")
  @Operation(summary = "An item, also a removed one")
  public StoredItem find(@PathParam("id") long id) {
    return desk.find(id).orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  @PUT
  @Path("items/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Change an item; the version it was read with belongs to it")
  @APIResponse(responseCode = "200", description = "Changed, and in force")
  @APIResponse(responseCode = "409", description = "Somebody changed it meanwhile; says who, when")
  public StoredItem change(@PathParam("id") long id, @Nullable TypedItem typed) {
    return desk.change(id, given(typed));
  }

  @DELETE
  @Path("items/{id}")
  @Operation(summary = "Remove an item; undo brings it back")
  public StoredItem remove(
      @PathParam("id") long id, @QueryParam("version") @Nullable Integer version) {
    return desk.remove(id, version);
  }

  @POST
  @Path("items/{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back the last change of an item, its removal included")
  public StoredItem undo(@PathParam("id") long id, @Nullable Versioned from) {
    return desk.undo(id, from == null ? null : from.version());
  }

  @GET
  @Path("items/{id}/history")
  @Operation(summary = "Who changed an item, when, from what to what; the latest first")
  public List<HistoryRow> history(@PathParam("id") long id) {
    return desk.history(id, 0, MAX_SIZE);
  }

  @GET
  @Path("history")
  @Operation(summary = "All changes, the latest first")
  public List<HistoryRow> history(
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("size") @DefaultValue("20") int size) {
    checkPage(page, size);
    return desk.history(null, page, size);
  }

  @POST
  @Path("imports")
  @Consumes(MediaType.TEXT_PLAIN)
  @Operation(
      summary = "Add a file of rules, one a line",
      description =
          "All or nothing: every line that cannot be used is named with its number and the reason,"
              + " and nothing is saved. Lines that are there already are counted and passed over.")
  public SearchDesk.Imported importRules(
      String lines, @QueryParam("note") @DefaultValue("") String note) {
    return desk.importRules(lines, note);
  }

  @POST
  @Path("previews")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What a new or changed item would do; nothing is saved",
      description =
          "Compares the first ten results of the item's own phrases, of the judged queries and of"
              + " last month's queries, for some seconds at most; says how many it compared.")
  public Preview preview(@QueryParam("item") @Nullable Long item, @Nullable TypedItem typed) {
    return desk.preview(item, given(typed));
  }

  @GET
  @Path("state")
  @Operation(summary = "The revision of the desk in force on the node that answers")
  public Map<String, Long> state() {
    return Map.of("revision", state.revision());
  }

  private static TypedItem given(@Nullable TypedItem typed) {
    if (typed == null) {
      throw new PortalProblem(400, "unreadable-body");
    }
    return typed;
  }

  private static void checkPage(int page, int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new InvalidInput("size", "input.out-of-range", 1, MAX_SIZE);
    }
    if (page < 0 || page > 100_000) {
      throw new InvalidInput("page", "input.out-of-range", 0, 100_000);
    }
  }
}
