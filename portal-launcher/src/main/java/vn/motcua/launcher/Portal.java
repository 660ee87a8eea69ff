package vn.motcua.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.motcua.database.EmbeddedDatabase;
import vn.motcua.database.SecretFile;

/** The portal with its database, running in this process. */
final class Portal implements AutoCloseable {
  private final Settings settings;
  private final Path war;

  /** What is running, the latest first, which is the order to stop in. */
  private final Deque<AutoCloseable> running = new ArrayDeque<>();

  private boolean closed;

  Portal(Settings settings, Path war) {
    this.settings = settings;
    this.war = war;
  }

  /**
   * Looks at everything that would stop the start half-way.
   *
   * @throws LauncherProblem when something is missing or taken
   */
  void check() {
    requireReadable("portal.war", war);
    requireReadable(
        "A server file", settings.config().resolve("payara").resolve("pre-boot-commands.txt"));
    requireReadable(
        "A server file", settings.config().resolve("payara").resolve("logging.properties"));
    Path procedures = settings.path("portal.import.procedures");
    if (procedures != null) {
      requireReadable("The file to import (portal.import.procedures)", procedures);
    }
    Restore.requireWhole(settings.data());
    HttpPort.requireFree(settings.text("portal.http.address"), settings.httpPort());
    Optional<RunFile.Running> other = new RunFile(settings.data()).read();
    if (other.isPresent()) {
      throw new LauncherProblem(
          "A portal already runs on "
              + settings.data()
              + ": "
              + other.get().url()
              + " (process "
              + other.get().pid()
              + ").");
    }
  }

  static void requireReadable(String what, Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new LauncherProblem(what + " cannot be read: " + file);
    }
  }

  /**
   * Starts database and server; when close is called meanwhile, what has been started is stopped.
   */
  void start() throws IOException {
    Files.createDirectories(settings.data());
    RunFile runFile = new RunFile(settings.data());
    runFile.write(url());
    keepRunning(runFile::delete);
    settings.put("portal.operator.token", operatorToken(settings));
    new KeyRotation(settings).publish();
    settings.put("portal.secret", kept(settings, "portal.secret", "secret.key"));
    if (settings.text("portal.db.url").isEmpty()) {
      startDatabase();
    }
    settings.publish(System.getProperties());
    startServer();
  }

  /**
   * Holds up close, so that no server process is left behind when the portal is stopped just now.
   * Whoever has no database of their own is trying the portal out, so they get the demo.
   */
  private synchronized void startDatabase() {
    EmbeddedDatabase database = EmbeddedDatabase.start(settings.data().resolve("mariadb"));
    keepRunning(database);
    settings.put("portal.db.url", database.jdbcUrl());
    settings.put("portal.db.user", database.user());
    settings.put("portal.db.password", database.password());
    if (settings.text("portal.demo").isEmpty()) {
      settings.put("portal.demo", "true");
    }
  }

  private void startServer() throws IOException {
    try {
      keepRunning(ApplicationServer.start(settings, war));
    } catch (LauncherProblem e) {
      if (!isClosed()) { // else it failed because it is being stopped
        throw e;
      }
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private synchronized void keepRunning(AutoCloseable part) {
    running.push(part);
    if (closed) {
      stopAll();
    }
  }

  /** Where this machine reaches the portal. */
  String url() {
    String address = settings.text("portal.http.address");
    boolean any = address.equals("0.0.0.0") || address.equals("::") || address.equals("127.0.0.1");
    return "http://" + (any ? "localhost" : address) + ":" + settings.httpPort();
  }

  PortalClient client() {
    return new PortalClient(url(), operatorToken(settings));
  }

  /** The operator's token as set, else the one kept in the data folder. */
  static String operatorToken(Settings settings) {
    return kept(settings, "portal.operator.token", "operator.token");
  }

  private static String kept(Settings settings, String name, String file) {
    String set = settings.text(name);
    if (!set.isEmpty()) {
      return set;
    }
    try {
      return SecretFile.keptIn(settings.data().resolve(file));
    } catch (IOException e) {
      throw new LauncherProblem(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Stops the server, then the database. A second call waits for the first and does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    if (!running.isEmpty()) {
      System.setOut(
          new PrintStream(
              OutputStream.nullOutputStream(),
              false,
              StandardCharsets.UTF_8)); // the server prints while it stops
      stopAll();
      Say.line("The portal has stopped.");
    }
  }

  private void stopAll() {
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) { // whatever it is, the others have to be stopped too
        Say.problem("While stopping: " + e.getMessage());
      }
    }
  }
}
