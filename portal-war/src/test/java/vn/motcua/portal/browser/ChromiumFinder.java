package vn.motcua.portal.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Finds a Chromium: the one named by the operator, one on the PATH, or on Debian as root, one
 * installed for the occasion.
 */
final class ChromiumFinder {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int INSTALL_MINUTES = 10;
  private static final String MISSING =
      "No Chromium found: install the package \"chromium\", or name a Chromium or Chrome with"
          + " -Dportal.chromium=/path/to/it or PORTAL_CHROMIUM.";

  private ChromiumFinder() {}

  static Path find() {
    return named()
        .or(ChromiumFinder::installed)
        .or(ChromiumFinder::installNow)
        .orElseThrow(() -> new AssertionError(MISSING));
  }

  private static Optional<Path> named() {
    String name = System.getProperty("portal.chromium", System.getenv("PORTAL_CHROMIUM"));
    if (name == null || name.isBlank()) {
      return Optional.empty();
    }
    Path path = Path.of(name);
    if (!Files.isExecutable(path)) {
      throw new AssertionError(path + " cannot be run: " + MISSING);
    }
    return Optional.of(path);
  }

  private static Optional<Path> installed() {
    return NAMES.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> onPath(String program) {
    String folders = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin";
    return Stream.of(folders.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> installNow() {
    Optional<Path> apt = onPath("apt-get");
    if (apt.isEmpty() || !System.getProperty("user.name", "").equals("root")) {
      return Optional.empty();
    }
    String program = apt.get().toString();
    boolean done =
        succeeds(program, "update")
            && succeeds(
                program,
                "install",
                "-y",
                "--no-install-recommends",
                "chromium",
                "fonts-dejavu-core");
    return done ? installed() : Optional.empty();
  }

  private static boolean succeeds(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      Process process =
          builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      if (process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        return process.exitValue() == 0;
      }
      process.destroy();
      return false;
    } catch (IOException notRun) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
