package vn.motcua.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Set;
import vn.motcua.problem.PortalProblem;
import vn.motcua.staff.Identity;
import vn.motcua.staff.Rights;
import vn.motcua.staff.Role;

/**
 * This resource is for staff: people signed in, or programs with a token as {@code Bearer}. Whoever
 * has one of the roles, for whatever department, may use it; an auditor may read. Which objects
 * they see is for the resource to ask {@link Rights}. Its answers may be kept nowhere on their way.
 * At a method it stands instead of that at the class.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface StaffOnly {
  /** The roles that may use it; none for every person who has signed in. */
  Role[] value() default {};

  /** Whether the role has to be held for all departments. */
  boolean everywhere() default false;

  /** Asks who it is before anything is read. */
  @Provider
  @StaffOnly
  @Priority(Priorities.AUTHENTICATION)
  class Check implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject private StaffDoor door;
    @Inject private StaffMember member;
    @Inject private Rights rights;
    @Context private HttpServletRequest http;
    @Context private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
      Identity identity = door.atResource(http);
      if (identity.restricted()) {
        throw new PortalProblem(403, "password-change-needed");
      }
      member.enter(identity);
      StaffOnly asked = asked();
      if (!may(asked, identity, READS.contains(request.getMethod()))) {
        throw new PortalProblem(403, "forbidden");
      }
    }

    private boolean may(StaffOnly asked, Identity identity, boolean reads) {
      if (asked.value().length == 0) {
        return identity.person().isPresent();
      }
      return Arrays.stream(asked.value()).anyMatch(role -> held(role, asked.everywhere()))
          || (reads && held(Role.AUDITOR, asked.everywhere()));
    }

    private boolean held(Role role, boolean everywhere) {
      return everywhere ? rights.everywhere(role) : rights.hasAny(role);
    }

    private StaffOnly asked() {
      StaffOnly atMethod = resource.getResourceMethod().getAnnotation(StaffOnly.class);
      return atMethod != null
          ? atMethod
          : resource.getResourceClass().getAnnotation(StaffOnly.class);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
