package vn.motcua.postal.carrier;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.PostalCourse;
import vn.motcua.postal.carrier.Carrier.Reply;
import vn.motcua.time.VietnamTime;

/**
 * Tells the carrier of new orders, asks again where it is not clear whether it was told, and pulls
 * the state of the others every night; what was taken back meanwhile is withdrawn there. Rows are
 * claimed in the database, so that of several nodes one does each; calls are made outside of
 * transactions.
 */
final class Dispatch {
  private static final int AT_ONCE = 20;
  private static final Duration CLAIM = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int NIGHT = 2;
  private static final int LONGEST_DETAIL = 200;

  private final Transactions transactions;
  private final Carrier carrier;
  private final PostalCourse course;
  private final Function<Long, Shipment> shipments;
  private final Clock clock;

  /** A transaction of its own. */
  interface Transactions {
    <T> T run(Sql.Work<T> work);
  }

  private enum State {
    NEW,
    ASK,
    TAKEN,
    REFUSED,
    DONE
  }

  private record Row(long order, String parcel, State state, int tries, boolean cancelled) {}

  Dispatch(
      Transactions transactions,
      Carrier carrier,
      PostalCourse course,
      Function<Long, Shipment> shipments,
      Clock clock) {
    this.transactions = transactions;
    this.carrier = carrier;
    this.course = course;
    this.shipments = shipments;
    this.clock = clock;
  }

  /** Does what is due. Returns how many orders that were. */
  int round() {
    List<Row> claimed = transactions.run(this::claim);
    claimed.forEach(this::perform);
    return claimed.size();
  }

  /** From the claim on an order counts as perhaps told: whoever comes next asks first. */
  private List<Row> claim(Sql sql) throws SQLException {
    Instant now = now();
    List<Row> due = new ArrayList<>();
    for (State state : new State[] {State.NEW, State.ASK, State.TAKEN}) {
      due.addAll(
          sql.list(
              "SELECT d.order_id, d.state, d.tries FROM postal_dispatch d WHERE d.state = ?"
                  + " AND d.next_at <= ? ORDER BY d.next_at LIMIT "
                  + AT_ONCE
                  + " FOR UPDATE SKIP LOCKED",
              row -> new Row(row.getLong("order_id"), "", state, row.getInt("tries"), false),
              state,
              now));
    }
    List<Row> claimed = new ArrayList<>();
    for (Row one : due) {
      boolean cancelled = course.cancelled(sql, one.order());
      State next = cancelled && one.state() == State.NEW ? State.DONE : one.state();
      sql.update(
          "UPDATE postal_dispatch SET state = ?, tries = tries + 1, next_at = ? WHERE order_id = ?",
          next == State.NEW ? State.ASK : next,
          now.plus(CLAIM),
          one.order());
      if (next != State.DONE) {
        claimed.add(
            new Row(
                one.order(),
                course.parcel(sql, one.order()),
                one.state(),
                one.tries() + 1,
                cancelled));
      }
    }
    return claimed;
  }

  private void perform(Row row) {
    Reply reply =
        switch (row.state()) {
          case NEW -> carrier.order(shipments.apply(row.order()));
          case ASK -> {
            Reply known = carrier.ask(row.parcel());
            if (row.cancelled()) {
              yield known instanceof Reply.Taken ? carrier.withdraw(row.parcel()) : known;
            }
            yield known instanceof Reply.Unknown
                ? carrier.order(shipments.apply(row.order()))
                : known;
          }
          default -> row.cancelled() ? carrier.withdraw(row.parcel()) : carrier.ask(row.parcel());
        };
    transactions.run(
        sql -> {
          keep(sql, row, reply);
          return row;
        });
  }

  private void keep(Sql sql, Row row, Reply reply) throws SQLException {
    sql.first("SELECT 1 FROM postal_dispatch WHERE order_id = ? FOR UPDATE", one -> 1, row.order());
    if (!course.parcel(sql, row.order()).equals(row.parcel())) {
      return; // it came back and went out again meanwhile: this is about the parcel before
    }
    if (row.cancelled() && (reply instanceof Reply.Taken || reply instanceof Reply.Unknown)) {
      set(sql, row, State.DONE, "", "withdrawn", now());
    } else if (reply instanceof Reply.Taken taken && course.cancelled(sql, row.order())) {
      set(sql, row, State.TAKEN, taken.number(), taken.code(), now()); // to be withdrawn next
    } else if (reply instanceof Reply.Taken taken) {
      boolean over = course.told(sql, carrier.id(), row.order(), taken.code(), taken.reason());
      set(sql, row, over ? State.DONE : State.TAKEN, taken.number(), taken.code(), night());
    } else if (reply instanceof Reply.Refused refused) {
      set(sql, row, State.REFUSED, "", refused.why(), now());
    } else if (reply instanceof Reply.Unclear unclear) {
      State state = row.state() == State.TAKEN ? State.TAKEN : State.ASK;
      set(sql, row, state, "", unclear.why(), now().plus(pause(row.tries())));
    } else { // taken once, and nobody there knows it any more
      set(sql, row, State.REFUSED, "", "unknown", now());
    }
  }

  private static void set(Sql sql, Row row, State state, String number, String detail, Instant next)
      throws SQLException {
    sql.update(
        "UPDATE postal_dispatch SET state = ?, number = IF(? = '', number, ?), detail = ?,"
            + " next_at = ? WHERE order_id = ?",
        state,
        number,
        number,
        detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail,
        next,
        row.order());
  }

  /** One minute, two, four, at most two hours. */
  private static Duration pause(int tries) {
    Duration pause = Duration.ofMinutes(1L << Math.min(tries - 1, 7));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private Instant night() {
    return VietnamTime.today(clock)
        .plusDays(1)
        .atTime(NIGHT, 0)
        .atZone(VietnamTime.ZONE)
        .toInstant();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
