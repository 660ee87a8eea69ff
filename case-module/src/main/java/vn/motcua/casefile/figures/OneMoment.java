package vn.motcua.casefile.figures;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.outbox.relay.SqlFailure;

/** Reads everything as it was at one moment, however many queries that takes. */
final class OneMoment {
  private OneMoment() {}

  /** Not to be called within a transaction. */
  static <T> T read(DataSource database, Sql.Work<T> work) {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      int isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try {
        return work.in(new Sql(connection));
      } finally {
        connection.rollback();
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(true);
      }
    } catch (SQLException failed) {
      throw new SqlFailure(failed);
    }
  }
}
