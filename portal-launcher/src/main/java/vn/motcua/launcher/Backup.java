package vn.motcua.launcher;

import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.database.DatabaseDump;
import vn.motcua.database.DatabaseLogin;

/**
 * Writes what a portal holds into a file, while it runs or not: the database as it was at one
 * moment, then the attached files. The search index is not in it; a start writes it anew.
 */
final class Backup {
  static final int FORMAT = 1;
  static final String ABOUT = "backup.json";
  static final String SQL = "database.sql";
  static final String MIGRATIONS = "migrations.txt";
  static final String ATTACHMENTS = "attachments/";

  /** Files that are not checked yet and belong to nobody. */
  private static final String INCOMING = "incoming";

  private final Settings settings;
  private final Path file;
  private final Path keyFile;

  Backup(Settings settings, Path file, Path keyFile) {
    this.settings = settings;
    this.file = file.toAbsolutePath().normalize();
    this.keyFile = keyFile.toAbsolutePath().normalize();
  }

  /** Looks at everything that would stop it half-way. */
  void check() {
    for (Path each : List.of(file, keyFile)) {
      if (Files.exists(each)) {
        throw new LauncherProblem(each + " exists already; a backup overwrites nothing.");
      }
      Path folder = each.resolveSibling("");
      if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
        throw new LauncherProblem("Nothing can be written in " + folder + ".");
      }
    }
  }

  /** Takes it; leaves no file behind when it fails. */
  void take(DatabaseLogin login) throws IOException {
    boolean done = false;
    Progress.say("Backup of " + settings.data() + " to " + file);
    Keys keys = Keys.of(settings);
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      keys.writeTo(keyFile);
      archive.add(MIGRATIONS, migrations(login).text());
      Progress.say("database: everything up to this moment");
      archive.add(SQL, out -> dump(login, out));
      int files = addAttachments(archive);
      archive.add(ABOUT, about(files));
      Progress.say("reading it again to compare");
      archive.finish();
      done = true;
    } finally {
      if (!done) {
        Files.deleteIfExists(keyFile);
      }
    }
    Progress.say("Done: " + file + ", " + Progress.size(Files.size(file)));
    Say.line("");
    Say.line("  The keys and settings are in " + keyFile + ".");
    Say.line("  Keep the two apart: whoever has both can open what citizens' codes open,");
    Say.line("  and without the keys no code opens anything any more.");
  }

  private void dump(DatabaseLogin login, OutputStream out) throws IOException {
    Progress.Counted counted = new Progress.Counted("database", out);
    DatabaseDump.of(login, programs(settings)).write(counted);
    counted.flush();
    Progress.say("database: " + Progress.size(counted.bytes()) + " of SQL");
  }

  static Path programs(Settings settings) {
    return settings.data().resolve("mariadb").resolve("programs");
  }

  private static Migrations migrations(DatabaseLogin login) {
    try (Connection database = DatabaseConnection.open(login)) {
      return Migrations.of(database);
    } catch (SQLException e) {
      throw DatabaseConnection.problem(login, e);
    }
  }

  private String about(int files) throws IOException {
    return JsonWriter.string()
        .object()
        .value("format", FORMAT)
        .value("taken", Instant.now().toString())
        .value("attachments", files)
        .value("keys", Sha256.of(keyFile))
        .end()
        .done();
  }

  private int addAttachments(ArchiveWriter archive) throws IOException {
    Path folder = settings.path("portal.attachments.folder");
    if (folder == null || !Files.isDirectory(folder)) {
      return 0;
    }
    int added = 0;
    long told = System.nanoTime();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(each -> !each.startsWith(folder.resolve(INCOMING)))
              .toList();
    }
    for (Path each : files) {
      added += add(archive, folder, each) ? 1 : 0;
      if (System.nanoTime() - told > 5_000_000_000L) {
        told = System.nanoTime();
        Progress.say("attachments: " + added + " of " + files.size());
      }
    }
    Progress.say("attachments: " + added);
    return added;
  }

  /** False when it is gone by now: somebody's time of keeping has ended. */
  private static boolean add(ArchiveWriter archive, Path folder, Path each) throws IOException {
    byte[] content;
    try {
      content = Files.readAllBytes(each); // ten megabytes at most, as the portal takes them
    } catch (NoSuchFileException gone) {
      return false;
    }
    String name = folder.relativize(each).toString().replace('\\', '/');
    String sum = archive.add(ATTACHMENTS + name, out -> out.write(content));
    String said = each.getFileName().toString().replaceFirst("\\..*", "");
    if (said.length() == sum.length() && !said.equals(sum)) {
      Say.problem(each + " is not what was stored: the disk has damaged it. It is in the backup.");
    }
    return true;
  }
}
