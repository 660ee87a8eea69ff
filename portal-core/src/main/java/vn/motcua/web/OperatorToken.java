package vn.motcua.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/** The secret by which the command line proves that it belongs to this installation. */
@ApplicationScoped
public class OperatorToken {
  private static final String SCHEME = "Bearer ";

  @Inject
  @ConfigProperty(name = "portal.operator.token")
  private Optional<String> token;

  /**
   * Lets the holder of the token pass.
   *
   * @throws PortalProblem 401 without it, also when none is configured
   */
  public void require(@Nullable String authorization) {
    if (authorization == null || !isHeldBy(authorization)) {
      throw new PortalProblem(401, "unauthorized");
    }
  }

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
