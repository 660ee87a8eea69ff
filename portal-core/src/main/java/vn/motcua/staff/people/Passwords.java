package vn.motcua.staff.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

/** Hashes passwords with Argon2id. */
@ApplicationScoped
public class Passwords {
  static final int LEAST = 12;
  static final int MOST = 128;
  private static final int MEMORY_KIB = 12 * 1024;
  private static final int ITERATIONS = 3;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int DIFFERENT = 5;

  /** Each takes the memory above; more at once would be a way to make the portal run out of it. */
  private static final int AT_ONCE = 4;

  private static final int PATIENCE_SECONDS = 4;

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private final SecureRandom random = new SecureRandom();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Argon2Function argon2 =
      Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, 1, HASH_BYTES, Argon2.ID);

  /** What nobody's password matches, and takes as long to compare with. */
  private final String nobody = hash(oneTime());

  /** The hash with its parameters and salt, as {@code $argon2id$…}. */
  public String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(() -> argon2.hash(bytes(password), salt).getResult());
  }

  /** Whether it is the password; takes as long when there is no hash to compare with. */
  boolean matches(String password, java.util.Optional<String> hash) {
    String with = hash.orElse(nobody);
    String typed = password.length() > MOST ? "" : password;
    boolean same = inTurn(() -> compare(bytes(typed), with));
    return same && hash.isPresent();
  }

  /** The work that takes the time; tests count it. */
  boolean compare(byte[] password, String hash) {
    return Argon2Function.getInstanceFromHash(hash)
        .check(password, hash.getBytes(StandardCharsets.UTF_8));
  }

  /** A password for one sign-in, some 79 bits, easy to type. */
  public String oneTime() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      password.append(i > 0 && i % GROUP == 0 ? "-" : "");
      password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return password.toString();
  }

  /**
   * Whether a password may be chosen.
   *
   * @throws InvalidInput when it is too short, too long or easily guessed
   */
  static void check(String password, String login) {
    if (password.length() < LEAST) {
      throw new InvalidInput("password", "staff.password.short", LEAST);
    }
    if (password.length() > MOST) {
      throw new InvalidInput("password", "input.too-long", MOST);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    boolean sameAgain = plain.chars().distinct().count() < DIFFERENT;
    if (sameAgain || (!login.isEmpty() && plain.contains(login))) {
      throw new InvalidInput("password", "staff.password.easy");
    }
  }

  /** Vietnamese letters can be typed as one or as several characters; both are the same. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new PortalProblem(503, "busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PortalProblem(503, "busy");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
