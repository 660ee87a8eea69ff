package vn.motcua.plugin;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.MariaDbDataSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import vn.motcua.database.EmbeddedDatabase;

/** A real MariaDB with the tables of portal-core; one for all tests of a run. */
public final class MigratedDatabase {
  private static @Nullable DataSource shared;

  private MigratedDatabase() {}

  /** With a pool of as many connections as a node has. */
  public static synchronized DataSource shared() {
    DataSource ready = shared;
    if (ready == null) {
      ready = start();
      shared = ready;
    }
    return ready;
  }

  private static DataSource start() {
    EmbeddedDatabase server = EmbeddedDatabase.temporary();
    try {
      MariaDbPoolDataSource pool = new MariaDbPoolDataSource();
      String url = server.jdbcUrl();
      pool.setUrl(url + (url.contains("?") ? "&" : "?") + "maxPoolSize=20");
      pool.setUser(server.user());
      pool.setPassword(server.password());
      FeatureMigrations.migrate(pool);
      return pool;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  /** A database that does not answer. */
  public static DataSource away() throws SQLException {
    return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:1/portal?connectTimeout=1000");
  }

  /** Empties a table. */
  public static void empty(String table) {
    try (Connection connection = shared().getConnection()) {
      connection.createStatement().execute("DELETE FROM " + table);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
