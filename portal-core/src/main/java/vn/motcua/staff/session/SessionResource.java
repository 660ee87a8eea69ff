package vn.motcua.staff.session;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Grant;
import vn.motcua.staff.Identity;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffMember;
import vn.motcua.web.StaffOnly;

/** The session of the person who asks; asking keeps it alive. */
@Path("staff/session")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Staff")
@StaffOnly
public class SessionResource {
  /**
   * Who is signed in.
   *
   * @param secondsLeft until the session ends unless the person does something
   */
  public record Seen(String name, List<Role> roles, long secondsLeft) {}

  @Inject private StaffMember staff;
  @Inject private Clock clock;

  @GET
  @Operation(summary = "Who is signed in, and for how long; asking counts as doing something")
  public Seen session() {
    Identity identity = staff.identity();
    Identity.Term term = identity.session().orElseThrow(() -> new PortalProblem(403, "forbidden"));
    return new Seen(
        identity.name(),
        identity.grants().stream().map(Grant::role).distinct().toList(),
        Duration.between(clock.instant(), term.until()).toSeconds());
  }
}
