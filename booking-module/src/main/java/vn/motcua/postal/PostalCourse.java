package vn.motcua.postal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.Notice.Outcome;
import vn.motcua.problem.PortalProblem;

/** What an answer of a carrier does to an order, within the caller's transaction. */
public final class PostalCourse {
  private final PostalBook book;
  private final Function<String, Optional<PostalState>> meaning;

  /**
   * @param meaning of the carrier's codes
   */
  public PostalCourse(PostalBook book, Function<String, Optional<PostalState>> meaning) {
    this.book = book;
    this.meaning = meaning;
  }

  /**
   * What somebody wrote down of an order.
   *
   * @param collected in VND; 0 for nothing
   * @param message by which the same is known again
   * @param at when it happened
   */
  public record Written(PostalState to, String cause, long collected, String message, Instant at) {}

  /** An order of a centre, by its reference. */
  public Optional<PostalOrder> of(Sql sql, String centre, String reference) throws SQLException {
    return sql.first(
        "SELECT * FROM postal_order WHERE reference = ? AND centre = ?",
        PostalOrder::read,
        reference,
        centre);
  }

  /** Whether that was written in before. */
  public boolean heard(Sql sql, String carrier, PostalOrder order, String message)
      throws SQLException {
    return book.heard(sql, carrier, order.parcel() + " " + message);
  }

  /**
   * Writes in what a carrier wrote down; it is kept as a call-back is.
   *
   * @throws PortalProblem 409 {@code booking-changed} when the order does not go there any more
   */
  public void written(Sql sql, String carrier, PostalOrder order, Written line)
      throws SQLException {
    String id = order.parcel() + " " + line.message();
    Optional<PostalState> to = Optional.of(line.to());
    Notice notice = new Notice(carrier, id, order.parcel(), to, line.cause(), line.collected(), id);
    if (book.follow(sql, notice, line.at()) != Outcome.APPLIED) {
      throw new PortalProblem(409, "booking-changed");
    }
  }

  /** Whether the person has taken it back. */
  public boolean cancelled(Sql sql, long id) throws SQLException {
    return PostalBook.byId(sql, id).state() == PostalState.CANCELLED;
  }

  /** By which the carrier knows it. */
  public String parcel(Sql sql, long id) throws SQLException {
    return PostalBook.byId(sql, id).parcel();
  }

  /**
   * The carrier has it, and tells where it stands; it is kept as a call-back is. Returns whether
   * nothing more will happen.
   */
  public boolean told(Sql sql, String carrier, long id, String code, String reason)
      throws SQLException {
    PostalOrder order = PostalBook.byId(sql, id);
    if (order.state() == PostalState.REQUESTED) {
      order = book.go(sql, order, PostalState.ACCEPTED, carrier, "");
    }
    if (code.isEmpty()) {
      return order.state().over();
    }
    Optional<PostalState> state = meaning.apply(code);
    String message = "pull " + order.parcel() + " " + code + " " + order.attempts();
    boolean news =
        state.isEmpty() || (state.get() != order.state() && order.state().leadsTo(state.get()));
    if (news) {
      Outcome outcome =
          book.follow(sql, new Notice(carrier, message, order.parcel(), state, reason, 0, message));
      if (outcome == Outcome.APPLIED) {
        order = PostalBook.byId(sql, id);
      }
    }
    return order.state().over();
  }
}
