package vn.motcua.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret by which the command line proves that it belongs to this installation. */
@ApplicationScoped
public class OperatorToken {
  private static final String SCHEME = "Bearer ";

  @Inject
  @ConfigProperty(name = "portal.operator.token")
  private Optional<String> token;

  boolean isHeldBy(String authorization) {
    return authorization.startsWith(SCHEME) && is(authorization.substring(SCHEME.length()));
  }

  /** Takes as long for a wrong one as for the right one. */
  boolean is(String given) {
    return token.isPresent() && MessageDigest.isEqual(bytes(token.get()), bytes(given));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
