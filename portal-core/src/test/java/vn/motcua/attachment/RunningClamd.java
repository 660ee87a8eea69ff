package vn.motcua.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A real clamd that knows one virus, EICAR's test file, by a signature of our own. */
final class RunningClamd implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(60);

  private final Path folder;
  private final Process process;

  private RunningClamd(Path folder, Process process) {
    this.folder = folder;
    this.process = process;
  }

  static RunningClamd start(Path program, Path folder) throws IOException {
    Path signatures = Files.createDirectories(folder.resolve("signatures"));
    String eicar = HexFormat.of().formatHex(TestFiles.EICAR.getBytes(StandardCharsets.US_ASCII));
    Files.writeString(signatures.resolve("test.ndb"), "Test.Eicar:0:*:" + eicar + "\n");
    Path settings =
        Files.writeString(
            folder.resolve("clamd.conf"),
            """
            DatabaseDirectory %s
            LocalSocket %s
            Foreground yes
            MaxThreads 2
            StreamMaxLength 1M
            """
                .formatted(signatures, folder.resolve("socket")));
    Process process =
        new ProcessBuilder(program.toString(), "--config-file=" + settings)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    RunningClamd started = new RunningClamd(folder, process);
    started.awaitAnswer();
    return started;
  }

  String address() {
    return "unix:" + folder.resolve("socket");
  }

  private void awaitAnswer() throws IOException {
    Path clean = Files.writeString(folder.resolve("clean"), "nothing");
    Clamd client = Clamd.at(address(), Duration.ofSeconds(2));
    long end = System.nanoTime() + READY_WITHIN.toNanos();
    while (!(client.scan(clean) instanceof Verdict.Clean)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        close();
        throw new IOException("clamd: " + Files.readString(folder.resolve("log")));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
