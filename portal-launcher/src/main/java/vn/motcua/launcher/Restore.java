package vn.motcua.launcher;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.database.DatabaseDump;
import vn.motcua.database.DatabaseLogin;
import vn.motcua.database.SecretFile;

/**
 * Brings a backup back into an empty data folder. Everything is read and compared with its sums
 * before anything is written; a portal does not start on what was brought back by half.
 */
final class Restore {
  /** There while the folder is not whole. */
  static final String UNFINISHED = "restore.unfinished";

  static final String SETTINGS = "settings-of-the-backup";

  private static final double ROOM = 2.5; // tables and their logs take more than the SQL

  private final Settings settings;
  private final Path war;
  private final Path file;
  private final Path keyFile;

  Restore(Settings settings, Path war, Path file, Path keyFile) {
    this.settings = settings;
    this.war = war;
    this.file = file.toAbsolutePath().normalize();
    this.keyFile = keyFile.toAbsolutePath().normalize();
  }

  /** Refuses a folder that a restore was cut off in. */
  static void requireWhole(Path data) {
    if (Files.exists(data.resolve(UNFINISHED))) {
      throw new LauncherProblem(
          "A restore into " + data + " was cut off. Empty the folder and restore again.");
    }
  }

  void run() throws IOException {
    requireEmpty("The data folder", settings.data());
    Path folder = settings.path("portal.attachments.folder");
    Path attachments = folder == null ? settings.data().resolve("attachments") : folder;
    requireEmpty("The folder for attachments", attachments);
    if (!Files.isRegularFile(keyFile)) {
      throw new LauncherProblem(
          "The keys are missing: "
              + keyFile
              + " is not there. Name the file with --keys; without it no code of a citizen opens"
              + " anything.");
    }
    try (ArchiveReader archive = new ArchiveReader(file);
        ArchiveReader keys = new ArchiveReader(keyFile)) {
      check(archive, keys);
      Files.createDirectories(settings.data());
      requireRoom(archive);
      Files.writeString(settings.data().resolve(UNFINISHED), "");
      writeKeys(keys);
      OperatedDatabase.use(settings, login -> load(archive, login));
      writeAttachments(archive, attachments);
    }
    Files.delete(settings.data().resolve(UNFINISHED));
    Progress.say("Done. The first start writes the search index anew.");
    Say.line("");
    Say.line("  The settings of the backup are in " + settings.data().resolve(SETTINGS) + ":");
    Say.line("  compare them with those in " + settings.config() + ".");
  }

  private static void requireEmpty(String what, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    requireWhole(folder);
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw new LauncherProblem(
            what + " " + folder + " is not empty; a restore overwrites nothing.");
      }
    }
  }

  private void check(ArchiveReader archive, ArchiveReader keys) throws IOException {
    JsonObject about = about(archive);
    if (about.getInt("format", 0) != Backup.FORMAT) {
      throw new LauncherProblem(file + " is of another format; a newer portal wrote it.");
    }
    Progress.say("Restoring what was backed up at " + about.getString("taken", "?"));
    if (!Sha256.of(keyFile).equals(about.getString("keys", ""))) {
      throw new LauncherProblem(keyFile + " does not belong to " + file + ", or is damaged.");
    }
    Progress.say("comparing with its sums");
    archive.verify();
    keys.verify();
    Optional<String> newer =
        Migrations.read(archive.text(Backup.MIGRATIONS)).unknownTo(Migrations.in(war));
    if (newer.isPresent()) {
      throw new LauncherProblem(
          "The backup is of a newer portal than this one, which does not know "
              + newer.get()
              + ". Restore it with that version or a later one.");
    }
    for (Map.Entry<String, String> key : Keys.FILES.entrySet()) {
      String set = settings.text(key.getValue());
      if (!set.isEmpty()
          && keys.has(key.getKey())
          && !keys.text(key.getKey()).strip().equals(set)) {
        throw new LauncherProblem(
            key.getValue() + " is set to another value than the backup was written with.");
      }
    }
  }

  private JsonObject about(ArchiveReader archive) {
    try {
      return JsonParser.object().from(archive.text(Backup.ABOUT));
    } catch (JsonParserException e) {
      throw new LauncherProblem(file + " is damaged at " + Backup.ABOUT + ".", e);
    }
  }

  private void requireRoom(ArchiveReader archive) throws IOException {
    long room = Files.getFileStore(settings.data()).getUsableSpace();
    long needed = (long) (archive.size() * ROOM);
    if (room < needed) {
      throw new LauncherProblem(
          "The disk of %s has %s free, and about %s are needed."
              .formatted(settings.data(), Progress.size(room), Progress.size(needed)));
    }
  }

  private void writeKeys(ArchiveReader keys) throws IOException {
    for (String name : keys.names("")) {
      boolean ofConfig = name.startsWith(Keys.CONFIG) || name.equals(Keys.SETTINGS);
      if (name.equals(ArchiveWriter.SUMS)) {
        continue;
      }
      Path base = ofConfig ? settings.data().resolve(SETTINGS) : settings.data();
      Path target = inside(base, name);
      Files.createDirectories(target.getParent());
      SecretFile.write(target, keys.text(name));
    }
  }

  /** No name in an archive leads out of the folder it is unpacked in. */
  private static Path inside(Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new LauncherProblem("The backup has a file that leads out of its folder: " + name);
    }
    return target;
  }

  private void load(ArchiveReader archive, DatabaseLogin login) throws IOException {
    requireNoTables(login);
    Progress.say("database");
    try (InputStream sql = archive.open(Backup.SQL)) {
      DatabaseDump.of(login, Backup.programs(settings)).read(sql);
    }
  }

  private static void requireNoTables(DatabaseLogin login) {
    try (Connection database = DatabaseConnection.open(login)) {
      List<String> tables = Migrations.tables(database);
      if (!tables.isEmpty()) {
        throw new LauncherProblem(
            "The database ("
                + login
                + ") is not empty: there is "
                + tables.get(0)
                + ". A restore overwrites nothing.");
      }
    } catch (SQLException e) {
      throw DatabaseConnection.problem(login, e);
    }
  }

  private static void writeAttachments(ArchiveReader archive, Path folder) throws IOException {
    List<String> names = archive.names(Backup.ATTACHMENTS);
    for (String name : names) {
      Path target = inside(folder, name.substring(Backup.ATTACHMENTS.length()));
      Files.createDirectories(target.getParent());
      try (InputStream in = archive.open(name);
          OutputStream out = Files.newOutputStream(target)) {
        in.transferTo(out);
      }
    }
    Progress.say("attachments: " + names.size());
  }
}
