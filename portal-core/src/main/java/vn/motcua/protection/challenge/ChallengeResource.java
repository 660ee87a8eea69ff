package vn.motcua.protection.challenge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.protection.limit.Limited;
import vn.motcua.web.NoStore;

/** Challenges over REST. */
@Path("challenges")
@RequestScoped
@NoStore
public class ChallengeResource {
  @Inject private Challenges challenges;

  @GET
  @Limited(Limited.SEARCH)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "A challenge (ALTCHA, version 2)",
      description =
          "Needed only after the answer 429 challenge-needed, which brings one along. Its solution,"
              + " the Base64 that ALTCHA's widgets make, is sent as the field challenge of a JSON"
              + " body or as the header X-Challenge. It holds once, for ten minutes.")
  public Challenge challenge() {
    return challenges.set();
  }
}
