package vn.motcua.casefile.intake;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.outbox.relay.Sql;

/** A real MariaDB with the tables of the cases, one for all tests of this module. */
public final class CaseDatabase {
  private static final MariaDbDataSource SOURCE = migrated();

  private CaseDatabase() {}

  private static MariaDbDataSource migrated() {
    EmbeddedDatabase server = EmbeddedDatabase.temporary();
    try {
      String url = server.jdbcUrl();
      String more = "transactionIsolation=READ-COMMITTED&useBulkStmts=false";
      MariaDbDataSource source =
          new MariaDbDataSource(url + (url.contains("?") ? "&" : "?") + more);
      source.setUser(server.user());
      source.setPassword(server.password());
      Flyway.configure()
          .dataSource(source)
          .locations("classpath:db/migration/case")
          .load()
          .migrate();
      return source;
    } catch (SQLException away) {
      throw new IllegalStateException(away);
    }
  }

  /** Without any case. */
  public static MariaDbDataSource empty() {
    for (String table :
        new String[] {
          "case_register",
          "case_register_book",
          "case_follow",
          "case_event",
          "case_applicant",
          "case_one_time",
          "case_message",
          "case_unknown",
          "case_pull",
          "case_feed",
          "case_month",
          "case_month_sum",
          "case_cell",
          "case_month_days",
          "case_month_mark",
          "case_file"
        }) {
      Sql.transaction(SOURCE, sql -> sql.update("DELETE FROM " + table));
    }
    return SOURCE;
  }
}
