package vn.motcua.postal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.motcua.outbox.relay.Sql;

/** What tests of other packages do with orders. */
public final class PostalBooks {
  private PostalBooks() {}

  public static void cancel(PostalBook book, DataSource database, PostalOrder order) {
    Sql.transaction(database, sql -> book.cancel(sql, order));
  }

  public static void again(
      PostalBook book, DataSource database, PostalOrder order, String address) {
    Sql.transaction(database, sql -> book.again(sql, order, address, null));
  }

  /** The carrier brings it back, and staff send it again. */
  public static void cameBackAndWentOut(
      PostalBook book, DataSource database, PostalOrder order, Clock clock) {
    String id = UUID.randomUUID().toString();
    Optional<PostalState> returned = Optional.of(PostalState.RETURNED);
    Notice notice = new Notice("vnpost", id, order.parcel(), returned, "vắng nhà", 0, id);
    Sql.transaction(database, sql -> book.follow(sql, notice));
    Sql.transaction(
        database,
        sql ->
            new PostalReturn(clock)
                .again(
                    sql,
                    book.get(sql, order.id()),
                    new PostalReturn.Course(
                        PostalBook.addressee(sql, order.id()).contact(), null, 0, "mot-cua")));
  }
}
