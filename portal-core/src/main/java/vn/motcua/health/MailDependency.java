package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** The mail server, if one is named: whether it greets. */
@Readiness
@ApplicationScoped
public class MailDependency extends Dependency {
  private static final int SUBMISSION = 587;

  @Inject
  @ConfigProperty(name = "portal.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "portal.mail.port")
  private Optional<Integer> port;

  @Inject
  @ConfigProperty(name = "portal.mail.security")
  private Optional<String> security;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  protected Finding look() {
    boolean plainFirst = !security.orElse("").equalsIgnoreCase("tls");
    return host.map(where -> Reach.of(where, port.orElse(SUBMISSION), plainFirst))
        .orElseGet(Finding::unused);
  }
}
