package vn.motcua.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Waits until the portal is ready to serve, telling now and then what it is doing. */
final class Readiness {
  private static final Duration ASK_AGAIN = Duration.ofMillis(250);
  private static final Duration TELL_AGAIN = Duration.ofSeconds(5);

  private static final Duration PATIENCE_WITH_ERRORS = Duration.ofSeconds(10);
  private static final int ERROR = 500;

  private Readiness() {}

  /**
   * Returns when the portal is ready, however long it loads.
   *
   * @param alive whether there is still something to wait for
   * @throws LauncherProblem when it has ended, or answers with errors only
   */
  static void await(PortalClient portal, BooleanSupplier alive) throws InterruptedException {
    long told = System.nanoTime();
    long sound = System.nanoTime();
    PortalClient.Report report = portal.readiness();
    while (!report.isReady()) {
      if (!alive.getAsBoolean()) {
        throw new LauncherProblem("The portal has ended before it was ready.");
      }
      long now = System.nanoTime();
      if (report.status() < ERROR || report.body() != null) {
        sound = now;
      } else if (now - sound > PATIENCE_WITH_ERRORS.toNanos()) {
        throw new LauncherProblem("The portal did not start; the lines above tell why.");
      }
      if (now - told > TELL_AGAIN.toNanos()) {
        Say.progress("... " + reason(report.body()));
        told = now;
      }
      Thread.sleep(ASK_AGAIN.toMillis());
      report = portal.readiness();
    }
    Say.endProgress();
  }

  /** What the checks that are down say; their names when they say nothing. */
  static String reason(@Nullable JsonObject report) {
    if (report == null) {
      return "no answer yet";
    }
    Set<String> reasons = new LinkedHashSet<>();
    for (Object entry : report.getArray("checks", new JsonArray())) {
      if (entry instanceof JsonObject check && !"UP".equals(check.getString("status"))) {
        JsonObject data = check.getObject("data", new JsonObject());
        String said = String.join("; ", data.values().stream().map(String::valueOf).toList());
        reasons.add(said.isEmpty() ? check.getString("name", "?") : said);
      }
    }
    return reasons.isEmpty() ? "not ready yet" : String.join("; ", reasons);
  }
}
