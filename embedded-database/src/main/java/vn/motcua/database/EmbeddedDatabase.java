package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server of its own for the portal, reachable from this machine only, with one database
 * and one user.
 *
 * <p>Everything it keeps lies in one folder; {@link DatabaseDump} writes out what is in it. When
 * the portal is killed the server lives on without an owner: the next start finds it, shuts it down
 * and starts anew.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private final DatabaseFolder folder;
  private final FolderLock lock;
  private final ServerProcess server;
  private final String password;
  private boolean vanishesWhenClosed;
  private boolean closed;

  private EmbeddedDatabase(
      DatabaseFolder folder, FolderLock lock, ServerProcess server, String password) {
    this.folder = folder;
    this.lock = lock;
    this.server = server;
    this.password = password;
  }

  /**
   * Starts the database kept in the folder, installing it first when the folder is new. Returns
   * when it accepts connections.
   *
   * @throws DatabaseUnavailable when it cannot, for instance because the folder is in use
   */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, folder.resolve("programs"));
  }

  /**
   * Starts an empty database that vanishes when it is closed, for tests. The unpacked programs are
   * shared between runs.
   *
   * @throws DatabaseUnavailable when it cannot
   */
  public static EmbeddedDatabase temporary() {
    try {
      TemporaryFolders.sweep();
      EmbeddedDatabase database = start(TemporaryFolders.create(), TemporaryFolders.programs());
      database.vanishesWhenClosed = true;
      Runtime.getRuntime().addShutdownHook(new Thread(database::close, "close temporary database"));
      return database;
    } catch (IOException e) {
      throw new DatabaseUnavailable("A temporary database cannot be started: " + e.getMessage(), e);
    }
  }

  /**
   * How to log in to the database that another process, or this one, runs in the folder; empty when
   * none does.
   *
   * @throws DatabaseUnavailable when it is just starting or stopping
   */
  public static Optional<DatabaseLogin> running(Path path) {
    if (!FolderLock.exists(path)) {
      return Optional.empty();
    }
    try (@Nullable FolderLock lock = FolderLock.tryToHold(path)) {
      if (lock != null) {
        return Optional.empty();
      }
      DatabaseFolder folder = DatabaseFolder.at(path);
      if (!Files.exists(folder.port())) {
        throw new DatabaseUnavailable(
            "The database in " + path + " is starting or stopping just now; try again.");
      }
      int port = Integer.parseInt(Files.readString(folder.port()).strip());
      return Optional.of(
          new DatabaseLogin(ServerProcess.jdbcUrl(port), ServerProcess.NAME, folder.password()));
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The database in " + path + " cannot be found: " + e.getMessage(), e);
    }
  }

  static EmbeddedDatabase start(Path path, Path programs) {
    FolderLock lock = null;
    EmbeddedDatabase database = null;
    try {
      DatabaseFolder folder = DatabaseFolder.at(path);
      lock = FolderLock.tryToHold(folder.root());
      if (lock == null) {
        throw new DatabaseUnavailable(
            "The database in " + folder.root() + " is already in use by another portal.");
      }
      Files.deleteIfExists(folder.port());
      LeftoverServer.in(folder).forEach(LeftoverServer::stop);
      ServerBinaries binaries = ServerBinaries.in(programs);
      SystemTables.createIn(folder, binaries);
      database =
          new EmbeddedDatabase(
              folder, lock, ServerProcess.start(folder, binaries), folder.password());
      Files.writeString(folder.port(), Integer.toString(database.port()));
      return database;
    } catch (IOException e) {
      throw new DatabaseUnavailable(
          "The database in " + path + " cannot be started: " + e.getMessage(), e);
    } finally {
      if (database == null) {
        release(lock);
      }
    }
  }

  private static void release(@Nullable FolderLock lock) {
    if (lock != null) {
      lock.close();
    }
  }

  public DatabaseLogin login() {
    return new DatabaseLogin(jdbcUrl(), user(), password);
  }

  /** Complete but for user and password; connecting and reading are limited in time. */
  public String jdbcUrl() {
    return server.jdbcUrl();
  }

  public String user() {
    return ServerProcess.NAME;
  }

  public String password() {
    return password;
  }

  /** On 127.0.0.1. */
  public int port() {
    return server.port();
  }

  /** The server's log, where to look when something is wrong. */
  public Path log() {
    return folder.log();
  }

  long pid() {
    return server.pid();
  }

  /** Shuts the server down and waits for it; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      server.close();
      Files.deleteIfExists(folder.pid());
      Files.deleteIfExists(folder.port());
      if (vanishesWhenClosed) {
        DatabaseFolder.deleteWithContents(folder.root());
      }
    } catch (IOException e) {
      throw new DatabaseUnavailable("Cannot tidy up " + folder.root() + ": " + e.getMessage(), e);
    } finally {
      lock.close();
    }
  }
}
