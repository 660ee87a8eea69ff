package vn.motcua.outbox.relay;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.web.StaffMember;

/** What staff see of the messages and can do with them. */
@ApplicationScoped
public class Outgoing {
  private static final int AT_ONCE = 1_000;

  /** A part of a list. */
  public record Listing(long total, List<StoredMessage> messages) {}

  /** Which messages; null for all. */
  public record Choice(
      @Nullable MessageState state, @Nullable Channel channel, @Nullable Reason reason) {
    private String where(List<@Nullable Object> values) {
      StringBuilder where = new StringBuilder(" WHERE 1 = 1");
      Map<String, Optional<? extends Enum<?>>> columns =
          Map.of(
              "state", Optional.ofNullable(state),
              "channel", Optional.ofNullable(channel),
              "reason", Optional.ofNullable(reason));
      columns.forEach(
          (column, wanted) -> {
            if (wanted.isPresent()) {
              where.append(" AND ").append(column).append(" = ?");
              values.add(wanted.get());
            }
          });
      return where.toString();
    }
  }

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private Clock clock;
  @Inject private StaffMember staff;
  @Inject private Relays relays;

  /** The latest first. */
  public Listing list(Choice choice, int page, int size) {
    List<@Nullable Object> values = new ArrayList<>();
    String where = choice.where(values);
    return Sql.transaction(
        database,
        sql ->
            new Listing(
                sql.first(
                        "SELECT COUNT(*) FROM outbox_message" + where,
                        row -> row.getLong(1),
                        values.toArray())
                    .orElse(0L),
                sql.list(
                    "SELECT * FROM outbox_message"
                        + where
                        + " ORDER BY id DESC LIMIT "
                        + size
                        + " OFFSET "
                        + (long) page * size,
                    Outgoing::message,
                    values.toArray())));
  }

  /** How many there are in each state. */
  public Map<MessageState, Long> counts() {
    return Sql.transaction(
        database,
        sql -> {
          Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
          for (MessageState state : MessageState.values()) {
            counts.put(state, 0L);
          }
          sql.list(
              "SELECT state, COUNT(*) AS number FROM outbox_message GROUP BY state",
              row ->
                  counts.put(MessageState.valueOf(row.getString("state")), row.getLong("number")));
          return counts;
        });
  }

  public Optional<StoredMessage> find(long id) {
    return Sql.transaction(
        database,
        sql -> sql.first("SELECT * FROM outbox_message WHERE id = ?", Outgoing::message, id));
  }

  /** The latest first. */
  public List<Happening> history(long id) {
    return Sql.transaction(
        database,
        sql ->
            sql.list(
                "SELECT * FROM outbox_history WHERE message_id = ? ORDER BY id DESC LIMIT 200",
                row ->
                    new Happening(
                        Sql.moment(row, "at"),
                        row.getString("who"),
                        MessageState.valueOf(row.getString("state")),
                        OutboxTable.reason(row),
                        row.getString("detail")),
                id));
  }

  /** How long the message of a channel that should have gone first is behind; zero for none. */
  public Duration behind(Channel channel) {
    return new OutboxTable(database).behind(channel, clock.instant());
  }

  /**
   * Has a message tried again that was given up or kept.
   *
   * @throws PortalProblem 409 when it is on its way or has arrived
   */
  public void replay(long id) {
    Instant now = now();
    change(id, course -> course.replayed(now), now);
    relays.wake();
  }

  /**
   * Takes a message back.
   *
   * @throws PortalProblem 409 when it is being sent or has been
   */
  public void cancel(long id) {
    change(id, Course::cancelled, now());
  }

  /** Has all that were given up for a reason tried again, the oldest first; returns how many. */
  public int replayDead(Reason reason) {
    Instant now = now();
    String who = staff.name();
    int replayed =
        Sql.transaction(
            database,
            sql -> {
              List<StoredMessage> dead =
                  sql.list(
                      "SELECT * FROM outbox_message WHERE state = 'DEAD' AND reason = ?"
                          + " ORDER BY id LIMIT "
                          + AT_ONCE
                          + " FOR UPDATE",
                      Outgoing::message,
                      reason);
              for (StoredMessage message : dead) {
                move(sql, message, message.course().replayed(now), who, now);
              }
              return dead.size();
            });
    relays.wake();
    return replayed;
  }

  private void change(long id, UnaryOperator<Course> verb, Instant now) {
    String who = staff.name();
    Sql.transaction(
        database,
        sql -> {
          StoredMessage message =
              sql.first(
                      "SELECT * FROM outbox_message WHERE id = ? FOR UPDATE", Outgoing::message, id)
                  .orElseThrow(() -> new PortalProblem(404, "not-found"));
          move(sql, message, verb.apply(message.course()), who, now);
          return id;
        });
  }

  private static void move(Sql sql, StoredMessage message, Course next, String who, Instant now)
      throws SQLException {
    OutboxTable.store(sql, message.id(), next, now);
    OutboxTable.tell(sql, message.id(), now, who, next, "");
  }

  private Instant now() {
    return OutboxTable.stored(clock.instant());
  }

  private static StoredMessage message(ResultSet row) throws SQLException {
    return new StoredMessage(
        row.getLong("id"),
        OutboxTable.envelope(row),
        OutboxTable.course(row),
        Sql.moment(row, "changed_at"));
  }
}
