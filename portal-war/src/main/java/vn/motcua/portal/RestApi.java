package vn.motcua.portal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/** The root of the REST contract; resources of every feature are found by themselves. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Một Cửa Portal",
            version = "1",
            description = "Administrative procedures, cases, bookings and feedback."))
public class RestApi extends Application {
  /** The contract is told by OpenAPI; Jersey's own description is not for the public. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
