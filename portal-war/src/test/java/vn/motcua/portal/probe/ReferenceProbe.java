package vn.motcua.portal.probe;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.problem.InvalidInput;
import vn.motcua.protection.limit.Limited;
import vn.motcua.reference.PublicReference;
import vn.motcua.reference.References;
import vn.motcua.web.ClientAddress;

/** A thing that a code and a second factor open. */
@Path("probe/references")
@Limited("probe-references") // under none, there is no such setting
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReferenceProbe {
  private static final String KIND = "probe";
  private static final long THING = 7;

  @Inject private References references;
  @Context private HttpServletRequest request;

  @POST
  @Transactional
  @Operation(hidden = true)
  public Map<String, String> issue(@FormParam("factor") String factor) {
    PublicReference reference = PublicReference.random();
    references.register(KIND, reference.value(), factor, THING);
    return Map.of("code", reference.grouped());
  }

  @POST
  @Path("opening")
  @Operation(hidden = true)
  public Map<String, Long> open(
      @FormParam("code") String code, @FormParam("factor") String factor) {
    PublicReference.Reading reading = PublicReference.read(code);
    if (reading instanceof PublicReference.Unreadable unreadable) {
      throw new InvalidInput("code", "reference.flaw." + unreadable.flaw());
    }
    String value = ((PublicReference.Read) reading).reference().value();
    return Map.of("opened", references.open(KIND, value, factor, ClientAddress.of(request)));
  }
}
