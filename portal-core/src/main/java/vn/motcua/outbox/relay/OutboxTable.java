package vn.motcua.outbox.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.text.Language;

/** The messages in the database, as relays see them. Any number of relays may work on it. */
public final class OutboxTable {
  static final int LONGEST_DETAIL = 500;

  private static final int CANDIDATES = 8;

  private final DataSource database;

  public OutboxTable(DataSource database) {
    this.database = database;
  }

  /**
   * A message that one relay, and only one, may send until its lease is over.
   *
   * @param course as it is stored, already claimed
   */
  record Claimed(long id, Envelope message, Course course) {}

  /** Writes a message within the transaction of the connection; returns its key. */
  public static long insert(Sql sql, Envelope message) throws SQLException {
    Course course = Course.begin(message.createdAt());
    String lane = lane(message);
    long id =
        sql.insert(
            "INSERT INTO outbox_message (message_id, channel, recipient, language, kind, title,"
                + " payload, subscription_id, matter, lane, open_lane, state, attempts, due_at,"
                + " claim, created_at, changed_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            message.messageId(),
            message.channel(),
            message.recipient(),
            message.language().code(),
            message.kind(),
            message.title(),
            message.payload(),
            message.subscription(),
            message.matter(),
            lane,
            lane,
            course.state(),
            course.attempts(),
            course.dueAt(),
            course.claim(),
            message.createdAt(),
            message.createdAt());
    tell(sql, id, message.createdAt(), "", course, "");
    return id;
  }

  /**
   * The next message of a channel that is due and first in its lane; empty when there is none, or
   * other relays were quicker.
   *
   * <p>The first statement only looks, so that what others hold cannot hide that an earlier message
   * of the lane is still open; the second locks and looks again at what may have changed meanwhile.
   */
  Optional<Claimed> claim(Channel channel, Instant now, Duration lease) {
    return Sql.transaction(
        database,
        sql -> {
          List<Long> candidates =
              sql.list(
                  "SELECT m.id FROM outbox_message m WHERE m.channel = ? AND m.due_at <= ?"
                      + " AND NOT EXISTS (SELECT 1 FROM outbox_message e"
                      + " WHERE e.open_lane = m.open_lane AND e.id < m.id)"
                      + " ORDER BY m.due_at, m.id LIMIT "
                      + CANDIDATES,
                  row -> row.getLong(1),
                  channel,
                  now);
          if (candidates.isEmpty()) {
            return Optional.empty();
          }
          Optional<Claimed> free =
              sql.first(
                  "SELECT * FROM outbox_message WHERE id IN ("
                      + candidates.stream().map(String::valueOf).collect(Collectors.joining(", "))
                      + ") AND due_at <= ? ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED",
                  OutboxTable::claimed,
                  now);
          if (free.isEmpty()) {
            return Optional.empty();
          }
          Course course = free.get().course().claimed(now, lease);
          store(sql, free.get().id(), course, now);
          return Optional.of(new Claimed(free.get().id(), free.get().message(), course));
        });
  }

  /** Stores what became of a try; false when the lease was over and somebody else has taken it. */
  boolean record(Claimed claimed, Course next, String detail, Instant now) {
    return Sql.transaction(
        database,
        sql -> {
          boolean mine = store(sql, claimed.id(), next, now);
          if (mine) {
            tell(sql, claimed.id(), now, "", next, detail);
          }
          return mine;
        });
  }

  /** Stores a course over the one it was made from, and over no other. */
  static boolean store(Sql sql, long id, Course next, Instant now) throws SQLException {
    return sql.update(
            "UPDATE outbox_message SET state = ?, attempts = ?, due_at = ?, claim = ?, reason = ?,"
                + " open_lane = IF(? IS NULL, NULL, lane), changed_at = ?"
                + " WHERE id = ? AND claim = ?",
            next.state(),
            next.attempts(),
            next.dueAt(),
            next.claim(),
            next.reason(),
            next.dueAt(),
            now,
            id,
            next.claim() - 1)
        == 1;
  }

  /** Adds to the history of a message. */
  static void tell(Sql sql, long id, Instant at, String who, Course course, String detail)
      throws SQLException {
    sql.update(
        "INSERT INTO outbox_history (message_id, at, who, state, reason, detail)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        id,
        at,
        who,
        course.state(),
        course.reason(),
        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail);
  }

  /** How long the message that waits longest beyond its time has done so; zero for none. */
  public Duration behind(Channel channel, Instant now) {
    return Sql.transaction(
        database,
        sql ->
            sql.first(
                    "SELECT MIN(due_at) AS due FROM outbox_message"
                        + " WHERE channel = ? AND due_at <= ?",
                    row -> Optional.ofNullable(Sql.instant(row, "due")),
                    channel,
                    now)
                .flatMap(oldest -> oldest)
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO));
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(row.getLong("id"), envelope(row), course(row));
  }

  static Envelope envelope(ResultSet row) throws SQLException {
    return new Envelope(
        row.getString("message_id"),
        Channel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        Language.of(row.getString("language")),
        row.getString("kind"),
        row.getString("title"),
        row.getString("payload"),
        row.getObject("subscription_id", Long.class),
        row.getString("matter"),
        Sql.moment(row, "created_at"));
  }

  static Course course(ResultSet row) throws SQLException {
    return new Course(
        MessageState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instant(row, "due_at"),
        row.getLong("claim"),
        reason(row));
  }

  static @Nullable Reason reason(ResultSet row) throws SQLException {
    String stored = row.getString("reason");
    return stored == null ? null : Reason.valueOf(stored);
  }

  /** As exactly as the database keeps it. */
  public static Instant stored(Instant now) {
    return now.truncatedTo(ChronoUnit.MICROS);
  }

  /** Messages of no matter have a lane of their own. */
  private static String lane(Envelope message) {
    String lane =
        message.matter().isEmpty()
            ? message.messageId()
            : String.join("\n", message.channel().name(), receiver(message), message.matter());
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(lane.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  private static String receiver(Envelope message) {
    Long subscription = message.subscription();
    return subscription == null ? message.recipient() : "subscription " + subscription;
  }
}
