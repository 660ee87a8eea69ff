package vn.motcua.outage;

import java.sql.SQLNonTransientConnectionException;

/** The database is known to be away: nobody waits for it. */
public final class DatabaseAway extends SQLNonTransientConnectionException {
  private static final long serialVersionUID = 1L;

  DatabaseAway() {
    super("The database is away", "08001");
  }

  /** Thrown in great numbers, and always from the same place. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
