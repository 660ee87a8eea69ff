package vn.motcua.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Tells other processes which portal runs on a data folder, and where it answers. */
final class RunFile {
  private final Path file;

  RunFile(Path data) {
    this.file = data.resolve("portal.run");
  }

  /**
   * A portal that runs.
   *
   * @param url its address without a slash at the end
   */
  record Running(long pid, String url) {}

  /** Records this process. */
  void write(String url) throws IOException {
    ProcessHandle self = ProcessHandle.current();
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(self.pid()));
    properties.setProperty("started", started(self));
    properties.setProperty("url", url);
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, "The portal that runs on this folder");
    }
  }

  /**
   * The portal recorded, if it is still alive: a process of the same number that began at the same
   * moment.
   */
  Optional<Running> read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      long pid = Long.parseLong(properties.getProperty("pid", "0"));
      return ProcessHandle.of(pid)
          .filter(
              process ->
                  process
                      .info()
                      .command()
                      .isPresent()) // else it is dead, only nobody has collected it
          .filter(process -> started(process).equals(properties.getProperty("started")))
          .map(process -> new Running(pid, properties.getProperty("url", "")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("");
  }
}
