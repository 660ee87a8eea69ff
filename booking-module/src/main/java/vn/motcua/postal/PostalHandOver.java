package vn.motcua.postal;

import java.sql.SQLException;
import java.time.Instant;
import vn.motcua.outbox.relay.Sql;

/** What a signed hand-over does to an order, within the caller's transaction. */
public final class PostalHandOver {
  private final PostalBook book;

  public PostalHandOver(PostalBook book) {
    this.book = book;
  }

  /**
   * Whether the order may be in a manifest.
   *
   * @param in papers handed in, or else a result handed out
   */
  public static boolean fits(PostalOrder order, boolean in) {
    boolean alive = !order.state().over();
    boolean papers = order.kind() != PostalKind.DELIVER;
    return in
        ? alive && papers && order.filedAt() == null
        : alive
            && order.kind() != PostalKind.COLLECT
            && (order.kind() == PostalKind.DELIVER
                ? order.state().open()
                : order.filedAt() != null);
  }

  /** Papers count as filed from the instant it was signed; a result is with the post. */
  public void signed(Sql sql, long id, boolean in, String who, Instant at) throws SQLException {
    PostalOrder order = PostalBook.byId(sql, id);
    if (!in) {
      if (order.state().leadsTo(PostalState.HANDED_OVER)) {
        book.go(sql, order, PostalState.HANDED_OVER, who, "");
      }
      return;
    }
    int rows =
        sql.update(
            "UPDATE postal_order SET filed_at = ?, version = version + 1, changed_at = ?"
                + " WHERE id = ? AND filed_at IS NULL",
            at,
            at,
            id);
    if (rows == 0) {
      return; // filed before
    }
    PostalOrder filed = PostalBook.byId(sql, id);
    PostalState next =
        filed.kind() == PostalKind.COLLECT ? PostalState.DELIVERED : PostalState.HANDED_OVER;
    if (filed.state().leadsTo(next)) {
      book.go(sql, filed, next, who, "");
    }
  }
}
