package vn.motcua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.database.DatabaseUnavailable;

/** The main class of portal.jar. */
public final class Launcher {
  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private final CommandLine commandLine;

  private Launcher(CommandLine commandLine) {
    this.commandLine = commandLine;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    try {
      return new Launcher(CommandLine.parse(arguments)).run();
    } catch (CommandLine.NotUnderstood e) {
      Say.problem(
          e.getMessage()
              + System.lineSeparator()
              + "Type \"help\" as the command to see what there is.");
      return NOT_UNDERSTOOD;
    } catch (LauncherProblem | DatabaseUnavailable e) {
      Say.problem(String.valueOf(e.getMessage()));
      return FAILED;
    } catch (IOException e) {
      Say.problem("Reading or writing failed: " + e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int run() throws IOException, InterruptedException {
    CommandLine.Command command = commandLine.command();
    if (command instanceof CommandLine.ImportProcedures order) {
      Portal.requireReadable("The file to import", order.file());
      return operate(operations -> operations.importProcedures(order.file()));
    } else if (command instanceof CommandLine.Reindex) {
      return operate(Operations::reindex);
    } else if (command instanceof CommandLine.TakeBackup order) {
      return backUp(order);
    } else if (command instanceof CommandLine.BringBack order) {
      return bringBack(order);
    } else if (command instanceof CommandLine.RotateKeys) {
      return rotateKeys();
    } else if (command instanceof CommandLine.Start) {
      return start();
    }
    Say.line(help());
    return OK;
  }

  private static String help() throws IOException {
    try (InputStream text = Launcher.class.getResourceAsStream("help.txt")) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }

  private int start() throws IOException, InterruptedException {
    Settings settings = settings();
    Portal portal = new Portal(settings, war());
    portal.check();
    Say.line("Một Cửa Portal is starting. Data folder: " + settings.data());
    stopWithThisProcess(portal);
    if (settings.isTrue("portal.stop.with.parent")) {
      ProcessHandle.current().parent().ifPresent(Launcher::stopWith);
    }
    try {
      portal.start();
      Readiness.await(portal.client(), () -> true);
      new KeyRotation(settings).end();
      Say.line("");
      Say.line("  Một Cửa Portal is ready:  " + portal.url() + "/");
      Say.line("  Data folder:              " + settings.data());
      Say.line("  To stop:                  Ctrl-C, or kill " + ProcessHandle.current().pid());
      Say.line("");
      sayFirstPasswords(settings.data().resolve("first-sign-in.txt"));
      sayReceipts(settings.data().resolve("demo-receipts.txt"));
      Thread.currentThread().join(); // until a signal
      return OK;
    } finally {
      portal.close();
    }
  }

  /** The passwords that have not been used yet; the portal keeps them in a file of its own user. */
  private static void sayFirstPasswords(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return;
    }
    Say.line("  Staff sign in at /can-bo with a one-time password, to be changed at once");
    sayLines(file, "    %-14s %-22s %s");
  }

  /** The secrets of receipts that only a demo has. */
  private static void sayReceipts(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      return;
    }
    Say.line("  Cases of the demo that the secret of their receipt opens at /ho-so");
    sayLines(file, "    %-26s %-18s %s");
  }

  private static void sayLines(Path file, String form) throws IOException {
    Say.line("  (" + file + "):");
    Say.line("");
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 3);
      if (parts.length == 3) {
        Say.line(form.formatted(parts[0], parts[1], parts[2]));
      }
    }
    Say.line("");
  }

  /** Takes the end of the parent as a signal to stop. */
  private static void stopWith(ProcessHandle parent) {
    Thread watch =
        new Thread(
            () -> {
              parent.onExit().join();
              System.exit(OK);
            },
            "stop with parent");
    watch.setDaemon(true);
    watch.start();
  }

  /**
   * On a signal the machine runs this; the database must not be stopped before the portal has let
   * go of it.
   */
  private static void stopWithThisProcess(Portal portal) {
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "stop portal"));
  }

  /** Work for a portal. */
  private interface Work {
    boolean succeeds(Operations operations) throws InterruptedException;
  }

  /**
   * Has the work done by the portal that runs on the data folder, or by one started just for it.
   */
  private int operate(Work work) throws IOException, InterruptedException {
    Settings settings = settings();
    RunFile runFile = new RunFile(settings.data());
    Optional<RunFile.Running> running = runFile.read();
    if (running.isPresent()) {
      PortalClient client = new PortalClient(running.get().url(), Portal.operatorToken(settings));
      Readiness.await(client, () -> runFile.read().isPresent());
      return work.succeeds(new Operations(client)) ? OK : FAILED;
    }
    Say.line("No portal runs on " + settings.data() + "; starting one for this.");
    return alone(settings, client -> work.succeeds(new Operations(client))) ? OK : FAILED;
  }

  /** Work for a portal that is ready. */
  private interface Served {
    boolean by(PortalClient client) throws InterruptedException;
  }

  /** Has something done by a portal that nobody else reaches. */
  private static boolean alone(Settings settings, Served work)
      throws IOException, InterruptedException {
    settings.put("portal.http.address", "127.0.0.1");
    settings.put("portal.http.port", Integer.toString(HttpPort.free()));
    settings.put("portal.import.procedures", "");
    Portal portal = new Portal(settings, war());
    portal.check();
    stopWithThisProcess(portal);
    try {
      portal.start();
      PortalClient client = portal.client();
      Readiness.await(client, () -> true);
      return work.by(client);
    } finally {
      portal.close();
    }
  }

  private int backUp(CommandLine.TakeBackup order) throws IOException {
    Settings settings = settings();
    Backup backup = new Backup(settings, order.file(), besides(order.file(), order.keys()));
    backup.check();
    OperatedDatabase.use(settings, backup::take);
    return OK;
  }

  private int bringBack(CommandLine.BringBack order) throws IOException {
    Settings settings = settings();
    Path war = war();
    Portal.requireReadable("portal.war", war);
    new Restore(settings, war, order.file(), besides(order.file(), order.keys())).run();
    return OK;
  }

  /** Starts a portal with the keys before and the new ones, which changes to these. */
  private int rotateKeys() throws IOException, InterruptedException {
    Settings settings = settings();
    KeyRotation rotation = new KeyRotation(settings);
    rotation.check();
    if (new RunFile(settings.data()).read().isPresent()) {
      throw new LauncherProblem("Stop the portal on " + settings.data() + " first.");
    }
    rotation.begin();
    Progress.say("New keys are in " + settings.data() + "; changing to them");
    alone(settings(), client -> true);
    rotation.end();
    Progress.say("Done. From the next start on the keys before open nothing any more.");
    Say.line("  Make a backup now: those before need the keys that were saved with them.");
    return OK;
  }

  private static Path besides(Path file, @Nullable Path keys) {
    return keys == null ? file.resolveSibling(file.getFileName() + ".keys") : keys;
  }

  private Settings settings() {
    Path workingDirectory = Path.of("").toAbsolutePath();
    String given = System.getProperty("portal.config", "");
    Path named =
        commandLine.config() != null || given.isBlank() ? commandLine.config() : Path.of(given);
    Path config = ConfigFolder.find(named, List.of(home(), workingDirectory));
    return Settings.read(config, System.getProperties(), System.getenv(), workingDirectory);
  }

  private static Path war() {
    String given = System.getProperty("portal.war", "");
    return given.isBlank() ? home().resolve("portal.war") : Path.of(given).toAbsolutePath();
  }

  /** The folder portal.jar lies in. */
  private static Path home() {
    try {
      Path jar =
          Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return jar.resolveSibling("").toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new LauncherProblem("The folder of portal.jar is not known: " + e.getMessage(), e);
    }
  }
}
