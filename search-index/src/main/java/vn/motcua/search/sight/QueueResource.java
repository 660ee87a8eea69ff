package vn.motcua.search.sight;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.search.SearchRequest;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffOnly;

/** The queries that led nowhere, over REST. */
@Path("search-desk/queries")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.PUBLISHER)
@Tag(name = "Search desk")
public class QueueResource {
  /** How a query is settled. */
  public record Settled(@Nullable QueryMark mark) {}

  @Inject private QueryQueue queue;
  @Context private UriInfo uri;

  @GET
  @Operation(summary = "Queries of at least five people that found nothing or were not followed")
  @Parameter(name = "kind", in = ParameterIn.QUERY, description = "zero (default) or unclicked")
  @Parameter(name = "source", in = ParameterIn.QUERY, description = "page (default) or api")
  @Parameter(name = "settled", in = ParameterIn.QUERY, description = "true: those settled already")
  @Parameter(name = "page", in = ParameterIn.QUERY, description = "From 0")
  @Parameter(name = "size", in = ParameterIn.QUERY, description = "1 to 100, default 10")
  public QueryQueue.Found queries() {
    return queue.find(
        QueueParameters.read(uri.getQueryParameters()::getFirst, SearchRequest.DEFAULT_SIZE));
  }

  @PUT
  @Path("{query}/mark")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Settle a query: DONE or IGNORED")
  public Settled mark(@PathParam("query") String query, @Nullable Settled settled) {
    if (settled == null || settled.mark() == null) {
      throw new InvalidInput("mark", "input.not-one-of", "DONE, IGNORED");
    }
    queue.mark(query, Optional.of(settled.mark()));
    return settled;
  }

  @DELETE
  @Path("{query}/mark")
  @Operation(summary = "Put a query back into the queue")
  public void unmark(@PathParam("query") String query) {
    queue.mark(query, Optional.empty());
  }
}
