package vn.motcua.outbox.relay;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.motcua.database.EmbeddedDatabase;

/** A real MariaDB with the tables of the outbox, one for all tests of this module. */
public final class OutboxDatabase {
  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();
  private static final MariaDbDataSource SOURCE = migrated();

  private OutboxDatabase() {}

  private static MariaDbDataSource migrated() {
    try {
      MariaDbDataSource source = new MariaDbDataSource(SERVER.jdbcUrl());
      source.setUser(SERVER.user());
      source.setPassword(SERVER.password());
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration/core")
          .load()
          .migrate();
      return source;
    } catch (SQLException away) {
      throw new SqlFailure(away);
    }
  }

  /** Without any message. */
  public static MariaDbDataSource empty() {
    Sql.transaction(SOURCE, sql -> sql.update("DELETE FROM outbox_message"));
    return SOURCE;
  }

  static EmbeddedDatabase server() {
    return SERVER;
  }
}
