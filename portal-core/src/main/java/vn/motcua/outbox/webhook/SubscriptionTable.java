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

  SubscriptionTable(DataSource database, SecretBox box) {
    this.database = database;
    this.box = box;
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

  private byte[] closed(String secret) {
    return box.close(secret.getBytes(StandardCharsets.US_ASCII));
  }

  private String open(byte[] closed) {
    return new String(box.open(closed), StandardCharsets.US_ASCII);
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
