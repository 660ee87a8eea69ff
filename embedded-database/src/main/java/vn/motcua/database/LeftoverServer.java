package vn.motcua.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A server that lives on after the process that started it was killed, and still holds its data
 * folder.
 */
record LeftoverServer(ProcessHandle process, DatabaseFolder folder) {
  private static final Duration GENTLE = Duration.ofSeconds(60);
  private static final Duration FORCED = Duration.ofSeconds(10);

  /**
   * Servers of this data folder, which the caller holds the lock of, so that none of them has a
   * living owner.
   */
  static List<LeftoverServer> in(DatabaseFolder folder) {
    Stream<ProcessHandle> listed = ProcessHandle.allProcesses();
    Stream<ProcessHandle> recorded =
        recordedPid(folder).stream().flatMap(pid -> ProcessHandle.of(pid).stream());
    return Stream.concat(listed, recorded)
        .distinct()
        .map(process -> new LeftoverServer(process, folder))
        .filter(LeftoverServer::isRunning)
        .toList();
  }

  static String dataArgument(DatabaseFolder folder) {
    return "--datadir=" + folder.data();
  }

  /**
   * Whether the process is a MariaDB server of this very data folder. A process number alone proves
   * nothing: it may have been given to another program since. Where the system does not tell
   * arguments (Windows), the program has to lie in the folder and its number has to be the recorded
   * one.
   */
  boolean isRunning() {
    ProcessHandle.Info info = process.info();
    String program =
        info.command().map(command -> Path.of(command).getFileName().toString()).orElse("");
    if (!program.startsWith("mariadbd") && !program.startsWith("mysqld")) {
      return false;
    }
    return info.arguments()
        .map(arguments -> List.of(arguments).contains(dataArgument(folder)))
        .orElseGet(
            () ->
                Path.of(info.command().orElse("")).startsWith(folder.root())
                    && recordedPid(folder).contains(process.pid()));
  }

  /** Asks it to shut down, waits, and ends it by force when it does not. */
  void stop() {
    process.destroy();
    if (!hasEndedWithin(GENTLE)) {
      process.destroyForcibly();
      if (!hasEndedWithin(FORCED)) {
        throw new DatabaseUnavailable(
            "Process "
                + process.pid()
                + " still uses "
                + folder.root()
                + " and cannot be stopped.");
      }
    }
  }

  /**
   * Asks what the process is rather than whether it is there: nobody may have collected the dead
   * process yet.
   */
  private boolean hasEndedWithin(Duration limit) {
    return Waiting.until(limit, () -> !isRunning());
  }

  private static List<Long> recordedPid(DatabaseFolder folder) {
    try {
      return List.of(Long.valueOf(Files.readString(folder.pid()).strip()));
    } catch (IOException | NumberFormatException e) {
      return List.of();
    }
  }
}
