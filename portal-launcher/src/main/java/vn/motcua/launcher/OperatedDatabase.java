package vn.motcua.launcher;

import java.io.IOException;
import java.util.Optional;
import vn.motcua.database.DatabaseLogin;
import vn.motcua.database.EmbeddedDatabase;

/**
 * The database of a portal for a command: that of the settings, the running one, or one started.
 */
final class OperatedDatabase {
  private OperatedDatabase() {}

  /** Something to be done with it. */
  interface Work {
    void with(DatabaseLogin login) throws IOException;
  }

  static void use(Settings settings, Work work) throws IOException {
    String url = settings.text("portal.db.url");
    if (!url.isEmpty()) {
      work.with(
          new DatabaseLogin(
              url, settings.text("portal.db.user"), settings.text("portal.db.password")));
      return;
    }
    Optional<DatabaseLogin> running = EmbeddedDatabase.running(settings.data().resolve("mariadb"));
    if (running.isPresent()) {
      work.with(running.get());
      return;
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings.data().resolve("mariadb"))) {
      work.with(database.login());
    }
  }
}
