package vn.motcua.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a server process. */
final class ServerCommand {
  private final ServerBinaries binaries;
  private final List<String> arguments = new ArrayList<>();

  ServerCommand(ServerBinaries binaries) {
    this.binaries = binaries;
    arguments.add(binaries.server().toString());
    arguments.add(
        "--no-defaults"); // settings of another MariaDB on this machine must not leak in; has to
    // come first
    with("--basedir=" + binaries.base(), "--lc-messages-dir=" + binaries.share());
    with("--character-sets-dir=" + binaries.share().resolve("charsets"));
    if ("root".equals(System.getProperty("user.name"))) {
      with("--user=root"); // the server refuses to run as root unless told so
    }
  }

  ServerCommand with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Starts the process; what it says is appended to the log. */
  Process start(Path log, ProcessBuilder.Redirect input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(arguments).directory(binaries.base().toFile());
    binaries
        .environment()
        .forEach(
            (name, value) ->
                builder
                    .environment()
                    .merge(name, value, (old, ours) -> ours + File.pathSeparator + old));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(input)
        .start();
  }

  /** Waits for the end of the process; ends it when the waiting thread is interrupted. */
  static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("Interrupted while the database was being installed.", e);
    }
  }
}
