package vn.motcua.portal.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.feedback.clock.Watch;
import vn.motcua.feedback.clock.WatchRound;
import vn.motcua.feedback.joint.JointWatch;
import vn.motcua.protection.limit.Limited;

/** Goes through the time limits of feedback now, as each node does every few minutes. */
@Path("probe/watch")
@ApplicationScoped
@Limited("probe-watch") // under none, there is no such setting
public class WatchProbe {
  @Inject private WatchRound round;
  @Inject private JointWatch joint;
  @Inject private Clock clock;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Map<String, Integer> look(Map<String, Object> nothing) {
    joint.open().forEach(id -> joint.look(id, clock.instant()));
    return Map.of("looked", Watch.go(round, clock.instant()));
  }
}
