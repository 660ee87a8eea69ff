package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built portal.jar in a process of its own, on a free port of the loopback address. */
final class PortalProcess implements AutoCloseable {
  private static final Path JAR = Path.of("target", "portal.jar").toAbsolutePath();
  private static final Path CONFIG = Path.of("../config").toAbsolutePath().normalize();
  private static final Duration READY = Duration.ofMinutes(6);
  private static final long ASK_AGAIN_MILLIS = 200;

  private final Process process;
  private final Path output;
  private final int port;

  private PortalProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /**
   * Starts the portal on the data folder with further settings; use {@link #awaitReady} or {@link
   * #exitCode} next.
   */
  static PortalProcess start(Path data, Map<String, String> settings, String... arguments)
      throws IOException {
    return start(List.of(), data, settings, arguments);
  }

  /** The same, with further options for the virtual machine. */
  static PortalProcess start(
      List<String> options, Path data, Map<String, String> settings, String... arguments)
      throws IOException {
    int port =
        settings.containsKey("portal.http.port")
            ? Integer.parseInt(settings.get("portal.http.port"))
            : HttpPort.free();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx512m");
    command.addAll(options);
    command.add("-Dportal.http.port=" + port);
    command.add("-Dportal.http.address=127.0.0.1");
    command.add("-Dportal.config=" + CONFIG);
    command.add("-Dportal.data=" + data);
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    Files.createDirectories(data.toAbsolutePath().getParent());
    Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "portal-", ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new PortalProcess(process, output, port);
  }

  /** Without a slash at the end. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  /**
   * Waits until the portal says over HTTP that it is ready; fails with its output when it ends
   * instead.
   */
  PortalProcess awaitReady() throws Exception {
    PortalClient client = new PortalClient(url(), "");
    long end = System.nanoTime() + READY.toNanos();
    while (!client.readiness().isReady()) {
      boolean ended = endsWithinMoments();
      assertThat(ended || System.nanoTime() > end).as("not ready:\n%s", output()).isFalse();
    }
    return this;
  }

  /** Waits a fifth of a second for the process to end by itself. */
  boolean endsWithinMoments() throws InterruptedException {
    return process.waitFor(ASK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** What it has printed so far. */
  String output() throws IOException {
    return Files.readString(output);
  }

  /** Waits for the process to end by itself. */
  int exitCode() {
    return process.onExit().orTimeout(READY.toSeconds(), TimeUnit.SECONDS).join().exitValue();
  }

  /** Asks it to stop, as Ctrl-C and service managers do, and waits for its end. */
  int stop() {
    process.destroy();
    return exitCode();
  }

  /** Ends it as a power cut would: it cannot do anything about it. */
  void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
