package vn.motcua.search.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much of its procedures each department has published. */
@Path("coverage")
@RequestScoped
@Tag(name = "Figures")
public class CoverageResource {
  @Inject private CoverageCount count;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "How much is published, completely, and offered online",
      description =
          "By department; with department, by field of that one. Each procedure in force is counted"
              + " once. missing says how many lack what decree 63/2010 wants told.")
  public Coverage coverage(@QueryParam("department") @Nullable String department) {
    return department == null ? count.departments() : count.fields(department);
  }
}
