package vn.motcua.outage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.motcua.web.RequestThread;

/**
 * A connection of the pool. The pool asks for its meta data before it lends it to somebody: that is
 * when it is looked at, and when it learns how long its borrower can wait.
 */
final class GuardedConnection implements InvocationHandler {
  private static final long TRUSTED = TimeUnit.SECONDS.toNanos(5);

  private final Connection real;
  private final Pulse pulse;
  private long answered = System.nanoTime();

  private GuardedConnection(Connection real, Pulse pulse) {
    this.real = real;
    this.pulse = pulse;
  }

  static Connection around(Connection real, Pulse pulse) {
    pulse.opened(real);
    return (Connection)
        Proxy.newProxyInstance(
            GuardedConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new GuardedConnection(real, pulse));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    switch (method.getName()) {
      case "getMetaData" -> lend();
      case "close", "abort" -> pulse.closed(real);
      case "equals" -> {
        return arguments != null && proxy == arguments[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        // the connection's own
      }
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }

  private synchronized void lend() throws SQLException {
    pulse.requireBeat();
    if (real.isClosed()) {
      throw new DatabaseAway();
    }
    long now = System.nanoTime();
    if (now - answered > TRUSTED || pulse.stumbledAfter(answered)) {
      if (!real.isValid((int) TimeLimits.CHECK.toSeconds())) {
        throw new DatabaseAway();
      }
      answered = now;
    }
    Duration limit = RequestThread.isCurrent() ? TimeLimits.REQUEST : TimeLimits.BACKGROUND;
    real.setNetworkTimeout(Runnable::run, (int) limit.toMillis());
  }
}
