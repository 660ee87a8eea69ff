package vn.motcua.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** The running server. */
final class ServerProcess implements AutoCloseable {
  static final String NAME = "portal";

  /** Long enough for InnoDB to recover after a power failure. */
  private static final Duration START = Duration.ofMinutes(3);

  private static final Duration STOP = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  private final DatabaseFolder folder;
  private final Process process;
  private final int port;

  private ServerProcess(DatabaseFolder folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts the server on a free port of the loopback address and waits until the portal's user can
   * log in.
   */
  static ServerProcess start(DatabaseFolder folder, ServerBinaries binaries) throws IOException {
    for (int attempt = 1; ; attempt++) {
      ServerProcess server = launch(folder, binaries, freePort());
      boolean ready = false;
      try {
        ready = server.becomesReady();
      } finally {
        if (!ready) {
          server.close();
        }
      }
      if (ready) {
        return server;
      }
      // Between choosing a port and using it another program may have taken it.
      if (attempt == ATTEMPTS || !folder.endOfLog().contains("Bind on TCP/IP port")) {
        throw new DatabaseUnavailable(
            "The database did not start. The end of " + folder.log() + ":\n" + folder.endOfLog());
      }
    }
  }

  private static ServerProcess launch(DatabaseFolder folder, ServerBinaries binaries, int port)
      throws IOException {
    folder.rotateLog();
    Files.createDirectories(folder.temporaryFiles());
    SecretFile.write(folder.startStatements(), startStatements(folder.password()));
    ServerCommand command =
        new ServerCommand(binaries)
            .with(LeftoverServer.dataArgument(folder), "--tmpdir=" + folder.temporaryFiles())
            .with("--pid-file=" + folder.pid(), "--init-file=" + folder.startStatements())
            .with("--bind-address=127.0.0.1", "--port=" + port, "--skip-name-resolve")
            .with("--skip-ssl") // else it makes an RSA key at every start, up to eight seconds, for
            // the loopback address
            .with("--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci")
            .with(
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M")
            // The load of one portal on a small machine; MariaDB's defaults reserve several times
            // as much.
            .with(
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=32M",
                "--performance-schema=OFF")
            .with(
                "--aria-pagecache-buffer-size=8M", "--key-buffer-size=1M", "--max-connections=100")
            .with("--table-open-cache=1000", "--open-files-limit=4096");
    if (ServerBinaries.hasLocalSockets()) {
      command.with(
          "--socket=mariadb.sock"); // relative to the data folder: socket paths are limited to
      // about 100 characters
    }
    return new ServerProcess(
        folder, command.start(folder.log(), ProcessBuilder.Redirect.from(nothing())), port);
  }

  /** Run at every start, so that a lost password file repairs itself. */
  private static String startStatements(String password) {
    return """
        create database if not exists %1$s character set utf8mb4 collate utf8mb4_uca1400_ai_ci;
        create user if not exists %1$s@'%%' identified by '%2$s';
        alter user %1$s@'%%' identified by '%2$s';
        grant all privileges on %1$s.* to %1$s@'%%';
        """
        .formatted(NAME, password);
  }

  private static File nothing() {
    return new File(ServerBinaries.hasLocalSockets() ? "/dev/null" : "NUL");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** False when the server ended or took too long. */
  private boolean becomesReady() throws IOException {
    String password = folder.password();
    boolean inTime = Waiting.until(START, () -> !process.isAlive() || canLogIn(password));
    Files.deleteIfExists(folder.startStatements());
    return inTime && process.isAlive();
  }

  private boolean canLogIn(String password) {
    Properties login = new Properties();
    login.setProperty("user", NAME);
    login.setProperty("password", password);
    try (@Nullable Connection connection = new Driver().connect(jdbcUrl(), login)) {
      return connection != null && connection.isValid(1);
    } catch (SQLException e) {
      return false; // not up yet
    }
  }

  String jdbcUrl() {
    return jdbcUrl(port);
  }

  static String jdbcUrl(int port) {
    return "jdbc:mariadb://127.0.0.1:"
        + port
        + "/"
        + NAME
        + "?connectTimeout=5000&socketTimeout=120000";
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
