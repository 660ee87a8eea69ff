package vn.motcua.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps the server's small talk off the console. Named in config/payara/logging.properties, because
 * parts of the server give their loggers a level of their own.
 */
public final class OwnLinesAndWarnings implements Filter {
  @Override
  public boolean isLoggable(LogRecord line) {
    String name = line.getLoggerName();
    return line.getLevel().intValue() >= Level.WARNING.intValue()
        || (name != null && name.startsWith("vn.motcua."));
  }
}
