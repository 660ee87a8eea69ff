package vn.motcua.staff.openid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people sign in with an account of the organisation, as the operator has set it. */
@ApplicationScoped
public class OpenIdSettings {
  @Inject
  @ConfigProperty(name = "portal.staff.sign-in", defaultValue = "built-in")
  private String signIn;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.issuer")
  private Optional<String> issuer;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.client-id")
  private Optional<String> clientId;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.client-secret")
  private Optional<String> clientSecret;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.scope", defaultValue = "openid profile")
  private String scope;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.groups-claim", defaultValue = "groups")
  private String groupsClaim;

  @Inject
  @ConfigProperty(name = "portal.staff.openid.groups")
  private Optional<String> groups;

  /** Whether people sign in there, and not here. */
  public boolean isUsed() {
    return signIn.equals("openid");
  }

  String issuer() {
    return required(issuer, "issuer");
  }

  String clientId() {
    return required(clientId, "client-id");
  }

  String clientSecret() {
    return required(clientSecret, "client-secret");
  }

  String scope() {
    return scope;
  }

  String groupsClaim() {
    return groupsClaim;
  }

  GroupRights groups() {
    return GroupRights.read(groups.orElse(""));
  }

  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(
        () -> new IllegalStateException("portal.staff.openid." + name + " has to be set"));
  }
}
