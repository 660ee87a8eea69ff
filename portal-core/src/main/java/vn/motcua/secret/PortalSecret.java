package vn.motcua.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The secret that all nodes of an installation share and that is not in the database. Whoever needs
 * a key takes one for a purpose of its own.
 */
@ApplicationScoped
public class PortalSecret {
  static final int SHORTEST = 32;

  private final Optional<String> configured;

  PortalSecret() {
    configured = Optional.empty();
  }

  @Inject
  PortalSecret(@ConfigProperty(name = "portal.secret") Optional<String> configured) {
    this.configured = configured;
  }

  /** For tests without a container. */
  public PortalSecret(String secret) {
    configured = Optional.of(secret);
  }

  /**
   * Hashes under the key for a purpose; the same on every node and after every start.
   *
   * @throws IllegalStateException when the installation has no secret, or one that can be guessed
   */
  public KeyedHash keyedHash(String purpose) {
    return new KeyedHash(key(purpose));
  }

  /**
   * Encrypts under the key for a purpose; the same on every node and after every start.
   *
   * @throws IllegalStateException when the installation has no secret, or one that can be guessed
   */
  public SealedText sealedText(String purpose) {
    return new SealedText(key("sealing " + purpose));
  }

  private byte[] key(String purpose) {
    String secret =
        configured.orElseThrow(
            () -> new IllegalStateException("portal.secret is not set; see docs/operations.md"));
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "portal.secret is shorter than " + SHORTEST + " characters; take a random one");
    }
    return new KeyedHash(secret.getBytes(StandardCharsets.UTF_8)).of("key for", purpose);
  }
}
