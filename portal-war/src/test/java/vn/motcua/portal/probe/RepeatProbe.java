package vn.motcua.portal.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.protection.repeat.Idempotent;

/** Counts how often it was really called. */
@Path("probe/repeats")
@ApplicationScoped
@Limited("probe-repeats") // under none, there is no such setting
public class RepeatProbe {
  private final AtomicInteger calls = new AtomicInteger();

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response create(Map<String, Object> sent) {
    int number = calls.incrementAndGet();
    if (sent.containsKey("wrong")) {
      throw new InvalidInput("wrong", "input.required");
    }
    return Response.created(URI.create("/api/v1/probe/repeats/" + number))
        .header("ETag", "\"" + number + "\"")
        .entity(Map.of("number", number, "name", String.valueOf(sent.get("name"))))
        .build();
  }

  @POST
  @Path("silent")
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response silent(Map<String, Object> sent) {
    return Response.noContent().header("X-Number", calls.incrementAndGet()).build();
  }
}
