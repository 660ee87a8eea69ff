package vn.motcua.outage;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an outage brings about off the log: the pulse has told of it, and the server, the
 * libraries and each feature would tell again with every request, a screen full each time.
 */
final class Hush implements Filter {
  private static final List<String> SERVER =
      List.of(
          "javax.enterprise.resource.",
          "javax.enterprise.system.",
          "jakarta.enterprise.",
          "org.hibernate.");

  private final @Nullable Filter before;
  private final Pulse pulse;

  private Hush(@Nullable Filter before, Pulse pulse) {
    this.before = before;
    this.pulse = pulse;
  }

  /** On everything that writes the log now; what has it already keeps it. */
  static void over(Pulse pulse) {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      if (!(handler.getFilter() instanceof Hush)) {
        handler.setFilter(new Hush(handler.getFilter(), pulse));
      }
    }
  }

  @Override
  public boolean isLoggable(LogRecord line) {
    return (before == null || before.isLoggable(line)) && !(pulse.faltered() && comesOfIt(line));
  }

  static boolean comesOfIt(LogRecord line) {
    String logger = line.getLoggerName();
    return (logger != null && SERVER.stream().anyMatch(logger::startsWith))
        || (line.getThrown() != null && Outage.mayBeCauseOf(line.getThrown()));
  }
}
