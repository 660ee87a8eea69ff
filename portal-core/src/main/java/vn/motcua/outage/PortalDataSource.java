package vn.motcua.outage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * What the server's pool makes its connections from. It makes none while the database is away, and
 * what it makes can be cut when the database stops answering. The pool creates it by its name, long
 * before there is CDI.
 */
public final class PortalDataSource implements DataSource {
  private final Pulse pulse = Pulse.OF_THE_DATABASE;
  private final MariaDbDataSource database;
  private String url = "";
  private String user = "";
  private String password = "";

  public PortalDataSource() throws SQLException {
    database = new MariaDbDataSource();
  }

  public void setUrl(String given) throws SQLException {
    url = given;
    database.setUrl(TimeLimits.inPool(given));
  }

  public String getUrl() {
    return url;
  }

  public void setUser(String given) throws SQLException {
    user = given;
    database.setUser(given);
  }

  public void setPassword(String given) throws SQLException {
    password = given;
    database.setPassword(given);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String name, String secret) throws SQLException {
    pulse.feel(url, user, password);
    pulse.requireBeat();
    return GuardedConnection.around(database.getConnection(name, secret), pulse);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> wanted) throws SQLException {
    return database.unwrap(wanted);
  }

  @Override
  public boolean isWrapperFor(Class<?> wanted) throws SQLException {
    return database.isWrapperFor(wanted);
  }
}
