package vn.motcua.protection.challenge;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/** Sets work and sees whether it was done, once. */
final class Work {
  static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /** On average 256 numbers have to be tried. */
  static final String PREFIX = "00";

  private static final Logger LOG = Logger.getLogger(Work.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_BYTES = 16;
  private static final int LONGEST = 4_000;

  private final DataSource database;
  private final KeyedHash signatures;
  private final KeyedHash spent;
  private final Clock clock;
  private final int cost;

  Work(DataSource database, PortalSecret secret, Clock clock, int cost) {
    this.database = database;
    this.clock = clock;
    this.cost = cost;
    signatures = secret.keyedHash("challenges");
    spent = secret.keyedHash("spent challenges");
  }

  Challenge set() {
    Challenge.Parameters parameters =
        new Challenge.Parameters(
            Derivation.ALGORITHM,
            random(),
            random(),
            cost,
            Derivation.KEY_BYTES,
            PREFIX,
            clock.instant().plus(GOOD_FOR).getEpochSecond());
    return new Challenge(parameters, signature(parameters));
  }

  /**
   * Whether this is work set here, done, in time, and not used before; it is used from now on.
   *
   * @param sent Base64 of the JSON that ALTCHA's widgets send
   */
  boolean isDone(String sent) {
    if (sent.length() > LONGEST) {
      return false;
    }
    try {
      JsonObject read = read(sent);
      JsonObject asked = object(read, "challenge");
      JsonObject done = object(read, "solution");
      Challenge.Parameters parameters = parameters(object(asked, "parameters"));
      return isOurs(parameters, asked.getString("signature", ""))
          && isRight(parameters, done.getInt("counter", 0), done.getString("derivedKey", ""))
          && isFirst(parameters);
    } catch (IllegalArgumentException | JsonException | ArithmeticException unreadable) {
      return false;
    }
  }

  private boolean isOurs(Challenge.Parameters parameters, String signature) {
    return MessageDigest.isEqual(
            signature(parameters).getBytes(StandardCharsets.US_ASCII),
            signature.getBytes(StandardCharsets.UTF_8))
        && clock.instant().getEpochSecond() <= parameters.expiresAt();
  }

  private static boolean isRight(Challenge.Parameters parameters, int counter, String key) {
    return key.startsWith(parameters.keyPrefix())
        && key.equals(Derivation.key(parameters, counter));
  }

  private boolean isFirst(Challenge.Parameters parameters) {
    return spend("work", parameters.nonce(), Instant.ofEpochSecond(parameters.expiresAt()));
  }

  /** Not when the database is away: what cannot be marked as used could be used for ever. */
  boolean spend(String kind, String name, Instant expires) {
    try (Connection connection = database.getConnection()) {
      return SpentTable.spend(connection, spent.of(kind, name), expires);
    } catch (SQLException away) {
      LOG.log(Level.FINE, "Challenges cannot be used just now", away);
      return false;
    }
  }

  private String signature(Challenge.Parameters of) {
    return signatures.hex(
        of.algorithm(),
        of.nonce(),
        of.salt(),
        Integer.toString(of.cost()),
        Integer.toString(of.keyLength()),
        of.keyPrefix(),
        Long.toString(of.expiresAt()));
  }

  private static Challenge.Parameters parameters(JsonObject of) {
    return new Challenge.Parameters(
        of.getString("algorithm", ""),
        of.getString("nonce", ""),
        of.getString("salt", ""),
        of.getInt("cost", 0),
        of.getInt("keyLength", 0),
        of.getString("keyPrefix", ""),
        of.get("expiresAt") instanceof JsonNumber number ? number.longValueExact() : 0);
  }

  private static JsonObject object(JsonObject of, String name) {
    return of.get(name) instanceof JsonObject found ? found : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static JsonObject read(String sent) {
    byte[] json = Base64.getDecoder().decode(sent.strip());
    try (var reader = Json.createReader(new ByteArrayInputStream(json))) {
      return reader.readObject();
    }
  }

  static String random() {
    byte[] random = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
