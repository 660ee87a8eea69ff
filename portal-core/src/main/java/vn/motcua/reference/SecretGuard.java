package vn.motcua.reference;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.TooManyTries;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;

/**
 * Looks codes and factors up and holds up whoever tries them out; of a node, shared by all
 * requests.
 */
final class SecretGuard {
  private final DataSource database;
  private final KeyedHash hashes;
  private final KeyedHash tries;
  private final Clock clock;

  /** While it lasts, the database need not be asked whether everybody has to wait. */
  private volatile Instant everybodyUntil = Instant.EPOCH;

  SecretGuard(DataSource database, PortalSecret secret, Clock clock) {
    this.database = database;
    this.clock = clock;
    hashes = secret.keyedHash("reference");
    tries = secret.keyedHash("reference tries");
  }

  void register(Connection connection, String kind, String code, String factor, long subject)
      throws SQLException {
    byte[] id = hashes.of(kind, code);
    ReferenceTable.add(connection, id, factor(id, factor), kind, subject);
  }

  /** Whether this node knows that everybody has to wait. */
  boolean isBraked() {
    return clock.instant().isBefore(everybodyUntil);
  }

  long open(String kind, String code, String factor, String client) throws SQLException {
    return open(kind, code, factor, client, false);
  }

  /**
   * The subject that is opened.
   *
   * @param worked whether the client has solved a challenge: it need not wait with everybody
   */
  long open(String kind, String code, String factor, String client, boolean worked)
      throws SQLException {
    Instant now = clock.instant();
    if (!worked && now.isBefore(everybodyUntil)) {
      throw held(everybodyUntil, now);
    }
    Ids ids = new Ids(kind, code, client);
    try (Connection connection = database.getConnection()) {
      boolean lookedAt = charge(connection, ids, now, worked);
      ReferenceTable.Row row = ReferenceTable.find(connection, ids.code, factor(ids.code, factor));
      if (!row.known() || !row.same() || !lookedAt) {
        throw new PortalProblem(404, "reference-refused");
      }
      TryTable.forget(connection, ids.codeTries);
      TryTable.takeBack(connection, ids.clientTries, TryLimit.CLIENT);
      TryTable.takeBack(connection, ids.allTries, TryLimit.EVERYBODY);
      return row.subject();
    }
  }

  /** Forgets the wrong tries on a code; those of whoever tried stay counted. */
  void release(String kind, String code) throws SQLException {
    try (Connection connection = database.getConnection()) {
      TryTable.forget(connection, new Ids(kind, code, "").codeTries);
    }
  }

  /** Whom a try is counted for. */
  private final class Ids {
    private final byte[] code;
    private final byte[] codeTries;
    private final byte[] clientTries;
    private final byte[] allTries = tries.of(TryLimit.EVERYBODY.name());

    Ids(String kind, String typed, String client) {
      code = hashes.of(kind, typed);
      codeTries = tries.of(bytes(TryLimit.CODE.name()), code);
      clientTries = tries.of(TryLimit.CLIENT.name(), client);
    }
  }

  /**
   * Counts a try before anything is looked up, always in the order of client, everybody, code: so
   * two of them never wait for each other, and a client who has to wait locks no codes.
   *
   * @return whether the code is not locked
   */
  private boolean charge(Connection connection, Ids ids, Instant now, boolean worked)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      letThrough(TryTable.charge(connection, ids.clientTries, TryLimit.CLIENT, now), now);
      TryTable.Charge all = TryTable.charge(connection, ids.allTries, TryLimit.EVERYBODY, now);
      everybodyUntil = all.lockedUntil();
      if (!worked) {
        letThrough(all, now);
      }
      return TryTable.charge(connection, ids.codeTries, TryLimit.CODE, now).lookedAt();
    } finally {
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private static void letThrough(TryTable.Charge charge, Instant now) {
    if (!charge.lookedAt()) {
      throw held(charge.lockedUntil(), now);
    }
  }

  private static TooManyTries held(Instant until, Instant now) {
    return new TooManyTries("too-many-lookups", Duration.between(now, until));
  }

  private byte[] factor(byte[] id, String factor) {
    return hashes.of(id, bytes(factor));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
