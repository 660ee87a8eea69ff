package vn.motcua.database;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Has MariaDB's own programs write a database out as SQL and read it in again; an embedded one or
 * one somewhere else.
 */
public final class DatabaseDump {
  private static final int LONGEST_REASON = 1_000;
  private static final Duration LAST_WORDS = Duration.ofSeconds(10);

  private final ServerBinaries binaries;
  private final DatabaseLogin login;

  private DatabaseDump(ServerBinaries binaries, DatabaseLogin login) {
    this.binaries = binaries;
    this.login = login;
  }

  /**
   * For one database.
   *
   * @param programs where the programs are unpacked, if they are not there yet
   * @throws DatabaseUnavailable when there are none for this system
   */
  public static DatabaseDump of(DatabaseLogin login, Path programs) throws IOException {
    return new DatabaseDump(ServerBinaries.in(programs), login);
  }

  /**
   * Writes all of the database as it was at one moment; others go on reading and writing meanwhile.
   *
   * @throws DatabaseUnavailable when the database does not give it, with its reason
   */
  public void write(OutputStream to) throws IOException {
    run(
        binaries.dump(),
        List.of(
            "--single-transaction",
            "--skip-lock-tables",
            "--quick",
            "--hex-blob",
            "--no-autocommit",
            "--no-tablespaces",
            "--max-allowed-packet=64M"),
        false,
        process -> {
          try (InputStream sql = process.getInputStream()) {
            new WithoutDefiners(to).copy(sql);
          }
        });
  }

  /**
   * Runs SQL that was written by {@link #write} in a database without tables.
   *
   * @throws DatabaseUnavailable when the database refuses it, with its reason
   */
  public void read(InputStream from) throws IOException {
    run(
        binaries.client(),
        List.of("--binary-mode", "--batch", "--max-allowed-packet=64M"),
        true,
        process -> {
          try (OutputStream sql = process.getOutputStream()) {
            from.transferTo(sql);
          }
        });
  }

  /** What is done with a running program. */
  private interface Work {
    void with(Process process) throws IOException;
  }

  private void run(Path program, List<String> options, boolean feeds, Work work)
      throws IOException {
    Path folder = Files.createTempDirectory("portal-dump-");
    Path file = folder.resolve("login.cnf");
    Path said = folder.resolve("said");
    try {
      LoginFile server = LoginFile.of(login);
      SecretFile.write(file, server.text());
      List<String> command = new ArrayList<>();
      command.add(program.toString());
      command.add("--defaults-file=" + file);
      command.add("--character-sets-dir=" + binaries.share().resolve("charsets"));
      command.addAll(options);
      command.add(server.database());
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
      binaries
          .environment()
          .forEach(
              (name, value) ->
                  builder
                      .environment()
                      .merge(name, value, (old, ours) -> ours + File.pathSeparator + old));
      follow(builder.start(), work, feeds, said);
    } finally {
      DatabaseFolder.deleteWithContents(folder);
    }
  }

  private static void follow(Process process, Work work, boolean feeds, Path said)
      throws IOException {
    try {
      work.with(process);
    } catch (IOException e) {
      // Who no longer reads has something to say; else the failure is ours, for instance a full
      // disk.
      if (!feeds || !Waiting.until(LAST_WORDS, () -> !process.isAlive())) {
        process.destroyForcibly();
        ServerCommand.exitCode(process);
        throw e;
      }
      if (ServerCommand.exitCode(process) == 0) {
        throw e;
      }
    }
    if (ServerCommand.exitCode(process) != 0) {
      throw new DatabaseUnavailable("The database refused: " + shortened(Files.readString(said)));
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_REASON)).strip();
  }
}
