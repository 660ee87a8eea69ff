package vn.motcua.outbox.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.secret.SecretBox;

/** The subscriptions in the database, their secrets encrypted. */
final class SubscriptionTable {
  private final DataSource database;
  private final SecretBox box;
  private final Optional<SecretBox> before;

  SubscriptionTable(DataSource database, SecretBox box) {
    this(database, box, Optional.empty());
  }

  /**
   * The table under a key.
   *
   * @param before the key before this one, under which secrets may still be
   */
  SubscriptionTable(DataSource database, SecretBox box, Optional<SecretBox> before) {
    this.database = database;
    this.box = box;
    this.before = before;
  }

  /** With what its events are signed. */
  record WithSecret(Subscription subscription, String secret) {}

  List<Subscription> all() {
    return Sql.transaction(database, SubscriptionTable::all);
  }

  static List<Subscription> all(Sql sql) throws SQLException {
    return sql.list(
        "SELECT * FROM webhook_subscription ORDER BY active DESC, id DESC",
        SubscriptionTable::subscription);
  }

  Optional<WithSecret> find(long id) {
    return Sql.transaction(
        database,
        sql ->
            sql.first(
                "SELECT * FROM webhook_subscription WHERE id = ?",
                row -> new WithSecret(subscription(row), open(row.getBytes("secret"))),
                id));
  }

  long add(String url, List<String> types, String note, String secret, String who, Instant now) {
    return Sql.transaction(
        database,
        sql ->
            sql.insert(
                "INSERT INTO webhook_subscription (url, types, note, secret, active, made_by,"
                    + " made_at, changed_by, changed_at) VALUES (?, ?, ?, ?, TRUE, ?, ?, ?, ?)",
                url,
                String.join(" ", types),
                note,
                closed(secret),
                who,
                now,
                who,
                now));
  }

  /** False when there is none of this id. */
  boolean setActive(long id, boolean active, @Nullable Reason reason, String who, Instant now) {
    return Sql.transaction(
        database,
        sql ->
            sql.update(
                    "UPDATE webhook_subscription SET active = ?, reason = ?, changed_by = ?,"
                        + " changed_at = ? WHERE id = ?",
                    active,
                    reason,
                    who,
                    now,
                    id)
                == 1);
  }

  boolean setSecret(long id, String secret, String who, Instant now) {
    return Sql.transaction(
        database,
        sql ->
            sql.update(
                    "UPDATE webhook_subscription SET secret = ?, changed_by = ?, changed_at = ?"
                        + " WHERE id = ?",
                    closed(secret),
                    who,
                    now,
                    id)
                == 1);
  }

  /** Encrypts under the key in force what is under the one before; returns how many. */
  int encryptAnew() {
    return Sql.transaction(
        database,
        sql -> {
          int changed = 0;
          for (Stored each :
              sql.list(
                  "SELECT id, secret FROM webhook_subscription FOR UPDATE",
                  row -> new Stored(row.getLong("id"), row.getBytes("secret")))) {
            if (!opens(box, each.secret)) {
              changed +=
                  sql.update(
                      "UPDATE webhook_subscription SET secret = ? WHERE id = ?",
                      closed(open(each.secret)),
                      each.id);
            }
          }
          return changed;
        });
  }

  /** A secret as it is stored. */
  private static final class Stored {
    private final long id;
    private final byte[] secret;

    Stored(long id, byte[] secret) {
      this.id = id;
      this.secret = secret;
    }
  }

  private static boolean opens(SecretBox box, byte[] closed) {
    try {
      return box.open(closed).length > 0;
    } catch (IllegalStateException otherKey) {
      return false;
    }
  }

  private byte[] closed(String secret) {
    return box.close(secret.getBytes(StandardCharsets.US_ASCII));
  }

  private String open(byte[] closed) {
    SecretBox fitting = before.filter(old -> !opens(box, closed)).orElse(box);
    return new String(fitting.open(closed), StandardCharsets.US_ASCII);
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    return new Subscription(
        row.getLong("id"),
        row.getString("url"),
        List.of(row.getString("types").split(" ")),
        row.getString("note"),
        row.getBoolean("active"),
        reason == null ? null : Reason.valueOf(reason),
        row.getString("changed_by"),
        Sql.moment(row, "changed_at"));
  }
}
