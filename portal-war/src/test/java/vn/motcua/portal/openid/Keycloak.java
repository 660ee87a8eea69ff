package vn.motcua.portal.openid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.motcua.portal.deployment.DeployedPortal;
import vn.motcua.portal.deployment.TestPaths;
import vn.motcua.portal.deployment.Wait;
import vn.motcua.portal.rest.Portal;

/** A Keycloak of its distribution, with the realm of the test, on the port the portal expects. */
final class Keycloak implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final long STOP_SECONDS = 30;

  private final Process process;

  private Keycloak(Process process) {
    this.process = process;
  }

  static Keycloak start() throws IOException {
    Path home = unpacked();
    Path realms = Files.createDirectories(home.resolve("data/import"));
    try (InputStream realm = Keycloak.class.getResourceAsStream("tinh-mau.json")) {
      Files.copy(
          Objects.requireNonNull(realm),
          realms.resolve("tinh-mau.json"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + DeployedPortal.openIdPort())
            .redirectErrorStream(true)
            .redirectOutput(TestPaths.target("keycloak.log").toFile());
    builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx400m");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Keycloak started = new Keycloak(builder.start());
    started.awaitReady();
    return started;
  }

  private void awaitReady() {
    Portal client = new Portal();
    Wait.until(
        "Keycloak is ready; see target/keycloak.log",
        READY_WITHIN,
        () ->
            !process.isAlive()
                || client.reaches(
                    DeployedPortal.openIdIssuer() + "/.well-known/openid-configuration"));
    if (!process.isAlive()) {
      throw new IllegalStateException("Keycloak ended; see target/keycloak.log");
    }
  }

  private static Path unpacked() throws IOException {
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(TestPaths.target("keycloak"), "keycloak-*")) {
      return found.iterator().next();
    }
  }

  /** Stops it with the processes it has started. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroy);
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
