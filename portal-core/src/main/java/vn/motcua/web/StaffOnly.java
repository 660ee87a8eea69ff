package vn.motcua.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This resource is for staff: the operator's token as {@code Bearer}, or name and token as {@code
 * Basic}. Its answers may be kept nowhere on their way.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface StaffOnly {
  /** Asks who it is before anything is read. */
  @Provider
  @StaffOnly
  @Priority(Priorities.AUTHENTICATION)
  class Check implements ContainerRequestFilter, ContainerResponseFilter {
    @Inject private StaffDoor door;
    @Inject private StaffMember member;
    @Context private HttpServletRequest http;

    @Override
    public void filter(ContainerRequestContext request) {
      member.enter(door.admit(http, false));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      response.getHeaders().putSingle("Cache-Control", "no-store");
    }
  }
}
