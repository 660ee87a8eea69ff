package vn.motcua.attachment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds a program of this machine; on Debian as root it is installed for the occasion. */
final class Installed {
  private static final int INSTALL_MINUTES = 5;

  private Installed() {}

  /** Empty when it is neither there nor can be installed. */
  static Optional<Path> program(String name, String debianPackage) {
    return find(name).or(() -> install(debianPackage) ? find(name) : Optional.empty());
  }

  private static Optional<Path> find(String name) {
    String folders =
        System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin:/usr/bin";
    return Stream.of(folders.split(File.pathSeparator))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static boolean install(String debianPackage) {
    Optional<Path> apt = find("apt-get");
    if (apt.isEmpty() || !System.getProperty("user.name", "").equals("root")) {
      return false;
    }
    String program = apt.get().toString();
    String[] install = {program, "install", "-y", "--no-install-recommends", debianPackage};
    return succeeds(install) || (succeeds(program, "update") && succeeds(install));
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
