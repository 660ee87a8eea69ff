package vn.motcua.outbox.relay;

import java.sql.SQLException;

/** The database did not do what it was asked. */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SqlFailure(SQLException cause) {
    super(cause);
  }
}
