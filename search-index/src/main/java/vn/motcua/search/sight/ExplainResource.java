package vn.motcua.search.sight;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffOnly;

/** Why a result is where it is, over REST. */
@Path("search-desk/explain")
@Produces(MediaType.APPLICATION_JSON)
@StaffOnly(Role.PUBLISHER)
@Tag(name = "Search desk")
public class ExplainResource {
  @Inject private Explanations explanations;

  @GET
  @Operation(summary = "How a query was read, and what makes the score of a procedure")
  public Explained explain(
      @QueryParam("q") @Nullable String q, @QueryParam("code") @Nullable String code) {
    ExplainParameters wanted = ExplainParameters.read(q, code);
    return explanations.explain(wanted.text(), wanted.code());
  }
}
