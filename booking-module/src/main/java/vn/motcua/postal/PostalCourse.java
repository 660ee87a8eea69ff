package vn.motcua.postal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.postal.Notice.Outcome;

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
