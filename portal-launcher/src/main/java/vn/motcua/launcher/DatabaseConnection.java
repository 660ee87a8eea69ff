package vn.motcua.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.mariadb.jdbc.Driver;
import vn.motcua.database.DatabaseLogin;

/** A connection to look at a database before anything is done with it. */
final class DatabaseConnection {
  private DatabaseConnection() {}

  static Connection open(DatabaseLogin login) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("connectTimeout", "10000");
    Connection connection = new Driver().connect(login.jdbcUrl(), properties);
    if (connection == null) {
      throw new SQLException("portal.db.url has to begin with jdbc:mariadb:");
    }
    return connection;
  }

  static LauncherProblem problem(DatabaseLogin login, SQLException e) {
    return new LauncherProblem(
        "The database (" + login + ") cannot be reached or read: " + e.getMessage(), e);
  }
}
