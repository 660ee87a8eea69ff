package vn.motcua.portal.deployment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The process of the server. Arquillian tells it to stop and does not wait; this does. */
final class ServerProcess {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final ProcessHandle process;

  /** The folder of Arquillian's copy of the WAR, which it leaves behind. */
  private final Optional<Path> copy;

  ServerProcess(ProcessHandle process) {
    this.process = process;
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    int deploy = arguments.indexOf("--deploy");
    copy =
        deploy < 0
            ? Optional.empty()
            : Optional.of(Path.of(arguments.get(deploy + 1)).resolve("../..").normalize());
  }

  void awaitEnd() throws IOException {
    try {
      process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException stuck) {
      process.destroyForcibly();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    if (copy.isPresent()) {
      ServerFolder.delete(copy.get());
    }
  }
}
