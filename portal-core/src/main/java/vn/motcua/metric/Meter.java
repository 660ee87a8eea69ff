package vn.motcua.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what happens. Names of tags and their values are few and fixed: never what was typed. */
@ApplicationScoped
public class Meter {
  @Inject private MetricRegistry registry;

  /** One request, by its way through the portal. */
  public void answered(String route, String method, int status, Duration took) {
    Tag[] tags = {new Tag("route", route), new Tag("method", method)};
    registry
        .counter(
            "portal_requests_total", tags[0], tags[1], new Tag("status", Integer.toString(status)))
        .inc();
    registry.histogram("portal_request_millis", tags).update(took.toMillis());
  }

  /**
   * One search.
   *
   * @param outcome found, nothing, or failed
   */
  public void searched(String outcome, Duration took) {
    registry.counter("portal_searches_total", new Tag("outcome", outcome)).inc();
    registry.histogram("portal_search_millis").update(took.toMillis());
  }

  /** Somebody of the staff was not let in. */
  public void signInFailed() {
    registry.counter("portal_sign_in_failures_total").inc();
  }
}
