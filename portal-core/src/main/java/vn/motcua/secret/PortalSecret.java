package vn.motcua.secret;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The secret that all nodes of an installation share and that is not in the database. Whoever needs
 * a key takes one for a purpose of its own.
 *
 * <p>Keys are made from the secret the installation began with. When it is changed, that first one
 * lies in the database, sealed under the new one: so all that was hashed and sealed before still
 * opens, and the old secret alone opens nothing any more.
 */
@ApplicationScoped
public class PortalSecret {
  static final int SHORTEST = 32;
  private static final String OWNER = "portal_secret";

  private final Optional<String> configured;
  private final Optional<String> previous;

  @Resource(lookup = "java:app/jdbc/portal")
  private @Nullable DataSource database;

  private volatile @Nullable String root;

  PortalSecret() {
    configured = Optional.empty();
    previous = Optional.empty();
  }

  @Inject
  PortalSecret(
      @ConfigProperty(name = "portal.secret") Optional<String> configured,
      @ConfigProperty(name = "portal.secret.previous") Optional<String> previous) {
    this.configured = configured;
    this.previous = previous;
  }

  /** For tests without a container. */
  public PortalSecret(String secret) {
    this(Optional.of(secret), Optional.empty());
  }

  /** For tests of a change. */
  PortalSecret(String secret, @Nullable String previous, DataSource database) {
    this(Optional.of(secret), Optional.ofNullable(previous));
    this.database = database;
  }

  /**
   * Hashes under the key for a purpose; the same on every node and after every start.
   *
   * @throws IllegalStateException when the installation has no secret, or one that can be guessed
   */
  public KeyedHash keyedHash(String purpose) {
    return new KeyedHash(key(root(), purpose));
  }

  /**
   * Encrypts under the key for a purpose; the same on every node and after every start.
   *
   * @throws IllegalStateException when the installation has no secret, or one that can be guessed
   */
  public SealedText sealedText(String purpose) {
    return new SealedText(key(root(), "sealing " + purpose));
  }

  Optional<String> previous() {
    return previous;
  }

  String configured() {
    String secret =
        configured.orElseThrow(
            () -> new IllegalStateException("portal.secret is not set; see docs/operations.md"));
    if (secret.length() < SHORTEST) {
      throw new IllegalStateException(
          "portal.secret is shorter than " + SHORTEST + " characters; take a random one");
    }
    return secret;
  }

  /** By what the database recognises a secret. */
  static String fingerprint(String secret) {
    return new KeyedHash(key(secret, "fingerprint")).hex("portal.secret");
  }

  /** The root as it is stored for whoever has this secret. */
  static String seal(String root, String secret) {
    return new SealedText(key(secret, "sealing root")).seal(root, OWNER);
  }

  /**
   * What keys are made from, as the database has it for the secret in force or the one before.
   *
   * @return empty when it knows neither
   */
  Optional<String> root(Connection connection) throws SQLException {
    for (String secret : Stream.concat(Stream.of(configured()), previous.stream()).toList()) {
      Optional<SecretTable.Row> row = SecretTable.find(connection, fingerprint(secret));
      if (row.isPresent()) {
        String sealed = row.get().sealedRoot();
        return Optional.of(
            sealed == null
                ? secret
                : new SealedText(key(secret, "sealing root")).open(sealed, OWNER));
      }
    }
    return Optional.empty();
  }

  private String root() {
    String known = root;
    DataSource source = database;
    if (known != null || source == null) {
      return known == null ? configured() : known;
    }
    try (Connection connection = source.getConnection()) {
      Optional<String> stored = root(connection);
      stored.ifPresent(found -> root = found);
      return stored.orElseGet(this::configured);
    } catch (SQLSyntaxErrorException notMigratedYet) {
      return configured();
    } catch (SQLException away) {
      throw new IllegalStateException("The database does not say what keys are made from", away);
    }
  }

  private static byte[] key(String secret, String purpose) {
    return new KeyedHash(secret.getBytes(StandardCharsets.UTF_8)).of("key for", purpose);
  }
}
