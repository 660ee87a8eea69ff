package vn.motcua.launcher;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Payara Micro with the portal in it, in this process. There can be one in the life of a process.
 */
final class ApplicationServer implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final String HTTP_LISTENER =
      "configs.config.server-config.network-config.network-listeners.network-listener.http-listener.";

  /** The server's hook turns this one on again while the process ends. */
  private static final Logger SERVER_LOG = Logger.getLogger("PayaraMicro");

  private final PayaraMicroBoot server;

  private ApplicationServer(PayaraMicroBoot server) {
    this.server = server;
  }

  /** Returns when the portal is deployed; it may still be loading data. */
  static ApplicationServer start(Settings settings, Path war) throws IOException {
    Path folder = settings.data().resolve("server");
    deleteWithContents(
        folder); // nothing in it is worth keeping, and a killed run may have left anything
    Files.createDirectories(folder);
    Path config = settings.config().resolve("payara");
    Path commands = folder.resolve("pre-boot-commands.txt");
    Files.copy(config.resolve("pre-boot-commands.txt"), commands);
    String address =
        "\nset " + HTTP_LISTENER + "address=" + settings.text("portal.http.address") + "\n";
    Files.writeString(commands, address, StandardOpenOption.APPEND);
    Path logging = folder.resolve("logging.properties");
    Files.writeString(
        logging,
        Files.readString(config.resolve("logging.properties"))
            .replace(PlainLine.class.getName(), formatter(settings).getName()));
    String[] arguments = {
      "--port",
      Integer.toString(settings.httpPort()),
      "--rootdir",
      folder.toString(),
      "--prebootcommandfile",
      commands.toString(),
      "--logproperties",
      logging.toString(),
      "--nohazelcast",
      "--disablephonehome",
      "--deploy",
      war.toString(),
      "--contextroot",
      "/"
    };
    SERVER_LOG.setFilter(new OwnLinesAndWarnings());
    PayaraMicroBoot server;
    try {
      server = PayaraMicroLauncher.create(arguments);
    } catch (Exception e) { // declared by the server's interface
      HttpPort.requireFree(
          settings.text("portal.http.address"), settings.httpPort()); // taken since it was checked
      throw new LauncherProblem("The application server did not start: " + reason(e), e);
    }
    ApplicationServer started = new ApplicationServer(server);
    if (server.getRuntime().getDeployedApplicationNames().isEmpty()) {
      started.close();
      throw new LauncherProblem("The portal could not be deployed; the lines above tell why.");
    }
    return started;
  }

  private static Class<? extends LogLine> formatter(Settings settings) {
    return settings.text("portal.log.format").equals("json") ? JsonLine.class : PlainLine.class;
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static void deleteWithContents(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> contents;
    try (Stream<Path> all = Files.walk(folder)) {
      contents = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : contents) {
      Files.delete(path);
    }
  }

  /** Stops the portal and the server; gives up waiting after twenty seconds. */
  @Override
  public void close() {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stopping = new Thread(() -> stopThen(stopped), "stop application server");
    stopping.setDaemon(true);
    stopping.start();
    try {
      if (!stopped.await(STOP.toSeconds(), TimeUnit.SECONDS)) {
        Say.problem("The application server did not stop within " + STOP.toSeconds() + " seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stopThen(CountDownLatch stopped) {
    try {
      server.shutdown();
    } catch (Exception e) {
      // Already stopped: the server has a shutdown hook of its own.
    } finally {
      stopped.countDown();
    }
  }
}
