package vn.motcua.protection.repeat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.secret.SecretBox;

/** Which calls are being made and what those that were made were answered. */
final class CallBook {
  private static final Logger LOG = Logger.getLogger(CallBook.class.getName());

  /** How long a second call of the same waits for the answer of the first. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration LOOKS_EVERY = Duration.ofMillis(100);

  private final DataSource database;
  private final KeyedHash hashes;
  private final Clock clock;

  /**
   * A call that has begun.
   *
   * @param id hash in Base64
   * @param sealer of the answer, in Base64
   */
  record Call(String id, String sealer) {}

  CallBook(DataSource database, PortalSecret secret, Clock clock) {
    this.database = database;
    this.clock = clock;
    hashes = secret.keyedHash("repeated calls");
  }

  Call call(String caller, String address, String key) {
    return new Call(
        Base64.getEncoder().encodeToString(hashes.of("call", caller, address, key)),
        Base64.getEncoder().encodeToString(hashes.of("answer", caller, address, key)));
  }

  /**
   * The answer given before; empty when this is the first, who has to {@link #answer} or {@link
   * #forget}.
   *
   * @throws PortalProblem 409 when the key was used with another body, 503 when the database is
   *     away
   * @throws InProgress when the first one still runs
   */
  Optional<KeptAnswer> begin(Call call, byte[] body) {
    byte[] hash = hashes.of(body);
    long begun = System.nanoTime();
    do {
      CallTable.Found found = look(call, hash);
      if (found instanceof CallTable.First) {
        return Optional.empty();
      } else if (found instanceof CallTable.Answered answered) {
        byte[] sealed = Base64.getDecoder().decode(answered.sealed());
        return Optional.of(KeptAnswer.of(box(call).open(sealed)));
      } else if (found instanceof CallTable.OtherBody) {
        throw new PortalProblem(409, "idempotency-key-used");
      }
      pause();
    } while (System.nanoTime() - begun < PATIENCE.toNanos());
    throw new InProgress();
  }

  /** 409: the same call runs already; says when to ask again. */
  static final class InProgress extends TooManyTries {
    private static final long serialVersionUID = 1L;

    InProgress() {
      super("idempotency-in-progress", Duration.ofSeconds(2));
    }

    @Override
    public int status() {
      return 409;
    }
  }

  private CallTable.Found look(Call call, byte[] body) {
    try (Connection connection = database.getConnection()) {
      return CallTable.begin(connection, id(call), body, clock.instant());
    } catch (SQLException away) {
      LOG.log(Level.WARNING, "Repeated calls cannot be told apart just now", away);
      throw new PortalProblem(503, "unavailable");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOKS_EVERY.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InProgress();
    }
  }

  /** From now on the call is answered so. */
  void answer(Call call, KeptAnswer answer) {
    try (Connection connection = database.getConnection()) {
      CallTable.answer(connection, id(call), box(call).close(answer.bytes()));
    } catch (SQLException away) {
      LOG.log(Level.WARNING, "An answer could not be kept", away);
    }
  }

  /** The call failed, and may be made again. */
  void forget(Call call) {
    try (Connection connection = database.getConnection()) {
      CallTable.forget(connection, id(call));
    } catch (SQLException away) {
      LOG.log(Level.FINE, "A failed call is forgotten in two minutes", away);
    }
  }

  private static byte[] id(Call call) {
    return Base64.getDecoder().decode(call.id());
  }

  private static SecretBox box(Call call) {
    return new SecretBox(Base64.getDecoder().decode(call.sealer()));
  }
}
