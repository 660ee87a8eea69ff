package vn.motcua.protection.gate;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.motcua.protection.limit.Limited;
import vn.motcua.web.ClientAddress;
import vn.motcua.web.StaffOnly;

/** Puts every resource that is not for staff under its limit. */
@Provider
@Priority(Priorities.AUTHENTICATION + 500)
public class RestGate implements ContainerRequestFilter {
  private static final Set<String> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final int KILO = 1_024;

  @Inject private Gate gate;
  @Context private HttpServletRequest http;
  @Context private ResourceInfo resource;

  @Inject
  @ConfigProperty(name = "portal.request.json-kilobytes", defaultValue = "256")
  private int longest;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod() == null || annotation(StaffOnly.class).isPresent()) {
      return;
    }
    Optional<Limited> limited = annotation(Limited.class);
    boolean reads = READS.contains(request.getMethod());
    SentJson sent = reads ? null : SentJson.of(request, longest * KILO);
    if (gate.isExempt(ClientAddress.seen(http))) {
      return;
    }
    String limit = limited.map(Limited::value).orElse(reads ? Limited.SEARCH : Limited.WRITE);
    if (sent == null) {
      gate.admitRead(limit, ClientAddress.of(http));
    } else {
      gate.admit(asked(limit, limited.map(Limited::object).orElse(""), request, sent));
    }
  }

  private Asked asked(String limit, String object, ContainerRequestContext request, SentJson sent) {
    String work = Objects.requireNonNullElse(request.getHeaderString("X-Challenge"), "");
    return new Asked(
        limit,
        ClientAddress.of(http),
        object(object, request, sent),
        work.isEmpty() ? sent.text("challenge") : work,
        "",
        false);
  }

  private static String object(String name, ContainerRequestContext request, SentJson sent) {
    String inPath = request.getUriInfo().getPathParameters().getFirst(name);
    return inPath == null ? sent.text(name) : inPath;
  }

  private <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(type))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(type)));
  }
}
