package vn.motcua.procedure.importing;

import java.sql.SQLException;

/** Tells data the database refuses from a database that is away or busy. */
final class DatabaseObjection {
  /** SQLSTATE classes: data exception, integrity constraint violation. */
  private static final String DATA = "22";

  private static final String INTEGRITY = "23";

  private DatabaseObjection() {}

  static boolean in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith(DATA) || sql.getSQLState().startsWith(INTEGRITY);
      }
    }
    return false;
  }
}
