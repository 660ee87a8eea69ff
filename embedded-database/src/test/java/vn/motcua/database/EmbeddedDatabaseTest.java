package vn.motcua.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  private final Path parent;

  EmbeddedDatabaseTest(@TempDir Path parent) {
    this.parent = parent;
  }

  @Test
  void vietnamese_is_kept_and_found_without_its_marks() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.temporary()) {
      run(database, "create table procedures (name varchar(100))");
      run(database, "insert into procedures values ('Đất đai, nhà ở')");
      assertThat(ask(database, "select name from procedures where name = 'dat dai, nha o'"))
          .isEqualTo("Đất đai, nhà ở");
      assertThat(ask(database, "select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(ask(database, "select @@bind_address")).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void a_restart_keeps_data_and_password() throws Exception {
    Path folder = parent.resolve("Một Cửa");
    String password;
    try (EmbeddedDatabase database = start(folder)) {
      password = database.password();
      run(database, "create table kept (id int)");
      run(database, "insert into kept values (42)");
    }
    assertThat(Files.readString(folder.resolve("mariadb.log"), UTF_8))
        .contains("Shutdown complete");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("password"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("start.sql")).doesNotExist();

    try (EmbeddedDatabase database = start(folder)) {
      assertThat(database.password()).isEqualTo(password);
      assertThat(ask(database, "select id from kept")).isEqualTo("42");
    }
  }

  @Test
  void a_second_start_in_the_same_folder_is_refused() throws Exception {
    Path folder = parent.resolve("shared");
    try (EmbeddedDatabase database = start(folder)) {
      assertThatThrownBy(() -> start(folder))
          .isInstanceOf(DatabaseUnavailable.class)
          .hasMessageContaining("already in use");
      assertThat(ask(database, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void root_needs_the_local_socket() throws Exception {
    try (EmbeddedDatabase database = start(parent.resolve("root"))) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
          .isInstanceOf(SQLException.class);
    }
  }

  @Test
  void an_installation_that_was_cut_short_is_begun_anew() throws Exception {
    Path folder = parent.resolve("half");
    Files.createDirectories(folder.resolve("data.unfinished/mysql"));
    Files.writeString(folder.resolve("data.unfinished/ibdata1"), "half");
    try (EmbeddedDatabase database = start(folder)) {
      assertThat(ask(database, "select 1")).isEqualTo("1");
      assertThat(folder.resolve("data.unfinished")).doesNotExist();
    }
  }

  @Test
  void programs_that_were_unpacked_in_part_are_completed() throws Exception {
    Path programs = parent.resolve("programs");
    Path messages = ServerBinaries.in(programs).share().resolve("english/errmsg.sys");
    long whole = Files.size(messages);
    Files.writeString(messages, "half");
    ServerBinaries.in(programs);
    assertThat(messages).hasSize(whole);
  }

  @Test
  void a_server_whose_owner_was_killed_is_replaced() throws Exception {
    Path folder = parent.resolve("killed");
    Process owner = startInAnotherProcess(folder);
    long orphan;
    try (BufferedReader reader = owner.inputReader(UTF_8)) {
      orphan = Long.parseLong(reader.readLine());
    } finally {
      owner.destroyForcibly().waitFor();
    }
    assertThat(isServer(orphan)).isTrue();

    try (EmbeddedDatabase database = start(folder)) {
      assertThat(isServer(orphan)).isFalse();
      assertThat(ask(database, "select id from kept")).isEqualTo("42");
    }
  }

  @Test
  void another_process_with_the_recorded_number_is_left_alone() throws Exception {
    DatabaseFolder folder = DatabaseFolder.at(parent.resolve("recorded"));
    Files.writeString(folder.pid(), Long.toString(ProcessHandle.current().pid()));
    assertThat(LeftoverServer.in(folder)).isEmpty();
  }

  @Test
  void closing_twice_is_harmless() {
    EmbeddedDatabase database = EmbeddedDatabase.temporary();
    database.close();
    database.close();
    assertThat(database.log().getParent()).doesNotExist();
  }

  private static EmbeddedDatabase start(Path folder) throws IOException {
    return EmbeddedDatabase.start(folder, TemporaryFolders.programs());
  }

  private static boolean isServer(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .filter(name -> name.contains("mariadbd"))
        .isPresent();
  }

  private static Process startInAnotherProcess(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Owner.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  /** A process that starts a database, tells the server's process number and waits to be killed. */
  static final class Owner {
    private Owner() {}

    public static void main(String[] arguments) throws Exception {
      EmbeddedDatabase database = start(Path.of(arguments[0]));
      run(database, "create table kept (id int)");
      run(database, "insert into kept values (42)");
      System.out.println(database.pid());
      System.out.flush();
      if (System.in.read() >= 0) {
        throw new IllegalStateException("Nobody writes here; the end of the parent ends the wait.");
      }
    }
  }
}
