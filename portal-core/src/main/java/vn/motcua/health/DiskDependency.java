package vn.motcua.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.Readiness;

/** The room left where the portal writes. */
@Readiness
@ApplicationScoped
public class DiskDependency extends Dependency {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long LITTLE = 1024;
  private static final long TOO_LITTLE = 100;

  @Inject
  @ConfigProperty(name = "portal.data", defaultValue = "data")
  private String folder;

  @Override
  public String name() {
    return "disk";
  }

  @Override
  protected Finding look() throws IOException {
    Path data = Path.of(folder);
    FileStore store = Files.getFileStore(Files.exists(data) ? data : Path.of("."));
    return judged(store.getUsableSpace() / MEGABYTE);
  }

  static Finding judged(long megabytes) {
    if (megabytes < TOO_LITTLE) {
      return new Finding(
          Condition.AWAY, megabytes + " MB left", Map.of("free_megabytes", megabytes));
    }
    Map<String, Long> free = Map.of("free_megabytes", megabytes);
    return megabytes < LITTLE ? Finding.poor(megabytes + " MB left", free) : Finding.well(free);
  }
}
