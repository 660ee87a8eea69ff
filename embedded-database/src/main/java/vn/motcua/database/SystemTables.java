package vn.motcua.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The first installation: the tables MariaDB itself needs, as its mariadb-install-db makes them.
 */
final class SystemTables {
  private static final List<String> SCRIPTS =
      List.of(
          "mariadb_system_tables.sql",
          "mariadb_performance_tables.sql",
          "mariadb_system_tables_data.sql",
          "fill_help_tables.sql",
          "maria_add_gis_sp_bootstrap.sql",
          "mariadb_sys_schema.sql");

  private SystemTables() {}

  /** Makes the data folder unless it is there. An installation that was cut short is begun anew. */
  static void createIn(DatabaseFolder folder, ServerBinaries binaries) throws IOException {
    if (Files.isDirectory(folder.data())) {
      return;
    }
    Path unfinished = folder.unfinishedData();
    DatabaseFolder.deleteWithContents(unfinished);
    Files.createDirectories(unfinished);
    Files.createDirectories(folder.temporaryFiles());
    ServerCommand command =
        new ServerCommand(binaries)
            .with("--bootstrap", "--silent-startup", "--datadir=" + unfinished, "--log-warnings=0")
            // Any other server that starts in the same folder removes temporary tables from it.
            .with("--tmpdir=" + folder.temporaryFiles())
            .with(
                "--enforce-storage-engine=", "--max-allowed-packet=8M", "--net-buffer-length=16K");
    Process bootstrap = command.start(folder.log(), ProcessBuilder.Redirect.PIPE);
    try (OutputStream sql = bootstrap.getOutputStream()) {
      sql.write(
          ("create database mysql;\nuse mysql;\nset @auth_root_socket=" + rootUser() + ";\n")
              .getBytes(StandardCharsets.UTF_8));
      for (String script : SCRIPTS) {
        Files.copy(binaries.share().resolve(script), sql);
      }
      sql.write(ROOT_CANNOT_LOG_IN_WITHOUT_SOCKET.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      bootstrap.destroyForcibly();
      throw new DatabaseUnavailable(
          "The database could not be installed. The end of its log:\n" + folder.endOfLog(), e);
    }
    if (ServerCommand.exitCode(bootstrap) != 0) {
      throw new DatabaseUnavailable(
          "The database could not be installed. The end of its log:\n" + folder.endOfLog());
    }
    Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Where root cannot be recognised by the operating system's user it gets a password nothing
   * hashes to.
   */
  private static final String ROOT_CANNOT_LOG_IN_WITHOUT_SOCKET =
      """

      update mysql.global_priv
      set Priv = json_set(Priv, '$.plugin', 'mysql_native_password', '$.authentication_string', 'invalid')
      where User = 'root' and json_extract(Priv, '$.auth_or') is null;
      delete from mysql.proxies_priv where Host <> 'localhost';
      """;

  /**
   * The user of the operating system who may administer the server through its local socket,
   * without a password.
   */
  private static String rootUser() {
    if (!ServerBinaries.hasLocalSockets()) {
      return "null";
    }
    String user = System.getProperty("user.name", "root");
    return "'" + (user.matches("[\\w.-]+") ? user : "root") + "'";
  }
}
