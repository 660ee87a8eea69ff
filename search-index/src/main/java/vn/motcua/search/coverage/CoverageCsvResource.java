package vn.motcua.search.coverage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Csv;
import vn.motcua.time.VietnamTime;

/** The same as a file for spreadsheets. */
@Path("coverage.csv")
@RequestScoped
@Tag(name = "Figures")
public class CoverageCsvResource {
  @Inject private CoverageCount count;

  @GET
  @Produces("text/csv; charset=UTF-8")
  @Operation(
      summary = "Coverage as CSV",
      description = "Takes the parameter of /coverage. Each line says when it was counted.")
  public Response csv(@QueryParam("department") @Nullable String department) {
    Coverage coverage = department == null ? count.departments() : count.fields(department);
    String counted = coverage.counted().atZone(VietnamTime.ZONE).toOffsetDateTime().toString();
    StringBuilder file = new StringBuilder(Csv.BYTE_ORDER_MARK);
    file.append(
        Csv.line(
            department == null ? "department" : "field",
            "published",
            "complete",
            "online_full",
            "online_partial",
            "postal",
            "counted_at"));
    for (Coverage.Row row : coverage.rows()) {
      file.append(
          Csv.line(
              row.name(),
              String.valueOf(row.published()),
              String.valueOf(row.complete()),
              String.valueOf(row.full()),
              String.valueOf(row.partial()),
              String.valueOf(row.postal()),
              counted));
    }
    return Response.ok(file.toString())
        .header("Content-Disposition", "attachment; filename=\"cong-khai.csv\"")
        .build();
  }
}
