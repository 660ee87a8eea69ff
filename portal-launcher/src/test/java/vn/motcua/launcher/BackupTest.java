package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.database.DatabaseLogin;
import vn.motcua.database.EmbeddedDatabase;

/** With tables of its own, which is enough to see what is taken, brought back, and refused. */
class BackupTest {
  private static final byte[] FILE = {0, 1, 2, 3, -1, -128, 10, 13};
  private static final String SHA256 =
      "c1d1ad8a4e6fd8b0a5d5c8e0f7b1a2c3d4e5f60718293a4b5c6d7e8f90a1b2c3";
  private static final int ENOUGH = 200;

  private final Path folder;
  private final Path data;
  private final Path empty;
  private final Path file;
  private final Path keys;

  BackupTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    data = Files.createDirectories(folder.resolve("data"));
    empty = folder.resolve("empty");
    file = folder.resolve("portal.backup");
    keys = folder.resolve("portal.backup.keys");
    Files.writeString(data.resolve("secret.key"), "s".repeat(48));
    Files.writeString(data.resolve("webhook.key"), "AAAA");
    Files.writeString(data.resolve("audit.seal"), "7\nabc\n");
    Path kept = Files.createDirectories(data.resolve("attachments/kept/c1"));
    Files.write(kept.resolve(SHA256 + ".id"), FILE);
    Files.createDirectories(data.resolve("attachments/incoming"));
    Files.writeString(data.resolve("attachments/incoming/half.part"), "not checked yet");
  }

  @Test
  void what_is_brought_back_is_one_moment_of_what_others_went_on_writing() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("mariadb"))) {
      makeTables(database.login());
      CountDownLatch enough = new CountDownLatch(ENOUGH);
      Thread writer = new Thread(() -> write(database.login(), enough), "writer");
      writer.start();
      enough.await();
      long before = one(database.login(), "SELECT COUNT(*) FROM first_half");
      OperatedDatabase.use(settings(data), backup()::take);
      writer.interrupt();
      writer.join();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");

      new Restore(settings(empty), war("V1__a.sql", "V2__b.sql"), file, keys).run();
      try (EmbeddedDatabase restored = EmbeddedDatabase.start(empty.resolve("mariadb"))) {
        DatabaseLogin login = restored.login();
        long halves = one(login, "SELECT COUNT(*) FROM first_half");
        assertThat(halves).isGreaterThanOrEqualTo(before);
        assertThat(one(login, "SELECT COUNT(*) FROM second_half")).isEqualTo(halves);
        assertThat(one(login, "SELECT COUNT(*) FROM first_half WHERE said = 'Đất đai \\n ''x'''"))
            .isEqualTo(halves);
        assertThat(one(login, "SELECT COUNT(*) FROM first_half WHERE bytes = x'00ff0a27'"))
            .isEqualTo(halves);
        assertThatThrownBy(() -> run(login, "DELETE FROM second_half"))
            .as("triggers are there")
            .hasMessageContaining("kept for ever");
      }
    }
    assertThat(empty.resolve("attachments/kept/c1/" + SHA256 + ".id")).hasBinaryContent(FILE);
    assertThat(empty.resolve("attachments/incoming")).doesNotExist();
    assertThat(empty.resolve("secret.key")).hasContent("s".repeat(48));
    assertThat(empty.resolve("webhook.key")).hasContent("AAAA");
    assertThat(empty.resolve("audit.seal")).hasContent("7\nabc");
    assertThat(empty.resolve("settings-of-the-backup/config/portal.properties")).exists();
    assertThat(empty.resolve(Restore.UNFINISHED)).doesNotExist();
  }

  @Test
  void what_cannot_be_brought_back_is_refused_before_anything_is_written() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data.resolve("mariadb"))) {
      makeTables(database.login());
      backup().take(database.login());
      assertThatThrownBy(() -> backup().check()).hasMessageContaining("exists already");
    }
    Path war = war("V1__a.sql", "V2__b.sql");

    refused(new Restore(settings(data), war, file, keys), "is not empty");
    refused(new Restore(settings(empty), war("V1__a.sql"), file, keys), "feature/V2__b.sql");
    refused(new Restore(settings(empty), war, file, folder.resolve("none")), "keys are missing");
    refused(new Restore(settings(empty), war, file, file), "does not belong to");
    refused(new Restore(settings(empty), war, war, keys), "is no backup of a portal");
    refused(
        new Restore(settings(empty, "portal.secret", "t".repeat(48)), war, file, keys),
        "portal.secret is set to another value");

    Path shortened = folder.resolve("short");
    Files.write(shortened, Arrays.copyOf(Files.readAllBytes(file), 500));
    refused(new Restore(settings(empty), war, shortened, keys), "was cut off");
    damage(file, Backup.SQL);
    refused(new Restore(settings(empty), war, file, keys), "damaged at " + Backup.SQL);
    assertThat(empty).doesNotExist();
  }

  @Test
  void a_backup_that_fails_leaves_no_file_behind() throws Exception {
    DatabaseLogin nobody =
        new DatabaseLogin("jdbc:mariadb://127.0.0.1:" + HttpPort.free() + "/portal", "x", "y");
    assertThatThrownBy(() -> backup().take(nobody)).hasMessageContaining("cannot be reached");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(data, folder.resolve("config"));
    }
  }

  @Test
  void a_portal_does_not_start_on_what_was_brought_back_by_half() throws Exception {
    Files.createDirectories(empty);
    Files.writeString(empty.resolve(Restore.UNFINISHED), "");
    assertThatThrownBy(() -> Restore.requireWhole(empty)).hasMessageContaining("was cut off");
    refused(new Restore(settings(empty), war(), file, keys), "was cut off");
  }

  private static void refused(Restore restore, String reason) {
    assertThatThrownBy(restore::run).hasMessageContaining(reason);
  }

  private Backup backup() throws IOException {
    return new Backup(settings(data), file, keys);
  }

  private static void makeTables(DatabaseLogin login) throws SQLException {
    run(login, "CREATE TABLE first_half (id INT PRIMARY KEY, said VARCHAR(50), bytes BINARY(4))");
    run(login, "CREATE TABLE second_half (id INT PRIMARY KEY)");
    run(
        login,
        "CREATE TRIGGER second_kept BEFORE DELETE ON second_half FOR EACH ROW"
            + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'kept for ever'");
    run(
        login,
        "CREATE TABLE flyway_feature (installed_rank INT, script VARCHAR(100), type VARCHAR(10),"
            + " success BOOLEAN)");
    run(login, "INSERT INTO flyway_feature VALUES (1, 'V1__a.sql', 'SQL', TRUE)");
    run(login, "INSERT INTO flyway_feature VALUES (2, 'V2__b.sql', 'SQL', TRUE)");
  }

  /** Both halves in one transaction, until interrupted. */
  private static void write(DatabaseLogin login, CountDownLatch enough) {
    try (Connection connection = DatabaseConnection.open(login);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int id = 1; !Thread.currentThread().isInterrupted(); id++) {
        statement.execute(
            "INSERT INTO first_half VALUES (%d, 'Đất đai \\n ''x''', x'00ff0a27')".formatted(id));
        statement.execute("INSERT INTO second_half VALUES (%d)".formatted(id));
        connection.commit();
        enough.countDown();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void run(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection = DatabaseConnection.open(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long one(DatabaseLogin login, String sql) throws SQLException {
    try (Connection connection = DatabaseConnection.open(login);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private Settings settings(Path dataFolder, String... given) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        config.resolve(Settings.FILE),
        "portal.http.port=8080\nportal.attachments.folder=${portal.data}/attachments\n");
    Properties properties = new Properties();
    properties.setProperty("portal.data", dataFolder.toString());
    for (int i = 0; i < given.length; i += 2) {
      properties.setProperty(given[i], given[i + 1]);
    }
    return Settings.read(config, properties, Map.of(), folder);
  }

  /** A portal that knows these steps of a feature. */
  private Path war(String... scripts) throws IOException {
    Path jar = Files.createTempFile(folder, "feature", ".jar");
    zip(
        jar,
        List.of(scripts).stream().map(name -> "db/migration/feature/" + name).toList(),
        new byte[0]);
    Path war = Files.createTempFile(folder, "portal", ".war");
    zip(war, List.of("WEB-INF/lib/feature.jar"), Files.readAllBytes(jar));
    return war;
  }

  private static void zip(Path target, List<String> names, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
      }
    }
  }

  /** Changes a byte in the middle of an entry. */
  private static void damage(Path archive, String name) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    long size;
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      size = zip.getEntry(name).getCompressedSize();
    }
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
      int place = at + name.length() + (int) size / 2;
      channel.write(ByteBuffer.wrap(new byte[] {(byte) (bytes[place] ^ 0x55)}), place);
    }
  }
}
