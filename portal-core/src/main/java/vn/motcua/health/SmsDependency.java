package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** The SMS gateway, if one is named: whether it takes connections. */
@Readiness
@ApplicationScoped
public class SmsDependency extends Dependency {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  @Inject
  @ConfigProperty(name = "portal.sms.url")
  private Optional<String> url;

  @Override
  public String name() {
    return "sms";
  }

  @Override
  protected Finding look() {
    return url.map(URI::create).map(SmsDependency::reach).orElseGet(Finding::unused);
  }

  private static Finding reach(URI gateway) {
    int usual = "http".equals(gateway.getScheme()) ? HTTP : HTTPS;
    int port = gateway.getPort() < 0 ? usual : gateway.getPort();
    return Reach.of(Objects.toString(gateway.getHost(), ""), port, false);
  }
}
