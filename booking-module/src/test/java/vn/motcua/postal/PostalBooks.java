package vn.motcua.postal;

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
}
