package vn.motcua.launcher;

import java.io.File;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.motcua.database.EmbeddedDatabase;

/**
 * A MariaDB that can be frozen, so that it takes connections and says nothing, and stopped and
 * started again under the same address.
 */
final class RestlessDatabase implements AutoCloseable {
  private static final int STOPS_WITHIN_SECONDS = 30;

  private final EmbeddedDatabase database;
  private final List<String> command;
  private ProcessHandle process;

  private RestlessDatabase(EmbeddedDatabase database, ProcessHandle process) {
    this.database = database;
    this.process = process;
    command = new ArrayList<>(List.of(process.info().command().orElseThrow()));
    Stream.of(process.info().arguments().orElseThrow())
        .filter(argument -> !argument.startsWith("--init-file"))
        .forEach(command::add);
  }

  static RestlessDatabase start() {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    EmbeddedDatabase database = EmbeddedDatabase.temporary();
    ProcessHandle process =
        ProcessHandle.current()
            .children()
            .filter(child -> !before.contains(child) && child.isAlive())
            .findFirst()
            .orElseThrow();
    return new RestlessDatabase(database, process);
  }

  String jdbcUrl() {
    return database.jdbcUrl();
  }

  String user() {
    return database.user();
  }

  String password() {
    return database.password();
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), user(), password());
  }

  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  /** In the orderly way; connections are closed at once. */
  void stop() throws Exception {
    signal("TERM");
    process.onExit().get(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
  }

  /** Under the same address; it may take a moment until it answers. */
  void startAgain() throws IOException {
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(database.log().toString())))
            .start()
            .toHandle();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    database.close();
  }
}
