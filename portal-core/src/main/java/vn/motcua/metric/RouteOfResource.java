package vn.motcua.metric;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Notes which resource answers a REST call. */
@Provider
public class RouteOfResource implements ContainerRequestFilter {
  private static final String ROOT = "/api/v1";

  @Context private ResourceInfo resource;
  @Context private HttpServletRequest request;

  @Override
  public void filter(ContainerRequestContext context) {
    Method method = resource.getResourceMethod();
    if (method != null) {
      String route =
          ROOT
              + part(resource.getResourceClass().getAnnotation(Path.class))
              + part(method.getAnnotation(Path.class));
      request.setAttribute(Routes.RESOURCE, route);
    }
  }

  /** Without the patterns of its variables. */
  private static String part(@Nullable Path path) {
    if (path == null || path.value().equals("/") || path.value().isEmpty()) {
      return "";
    }
    String value = path.value().replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    return (value.startsWith("/") ? "" : "/") + value;
  }
}
