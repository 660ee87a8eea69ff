package vn.motcua.privacy.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Within which time somebody is answered who asks for their data. */
@Named
@ApplicationScoped
public class RequestTerms {
  @Inject
  @ConfigProperty(name = "portal.privacy.answer-hours", defaultValue = "72")
  private int hours;

  /** Hours of the clock, days off included. */
  public int getHours() {
    return hours;
  }

  Duration within() {
    return Duration.ofHours(hours);
  }
}
