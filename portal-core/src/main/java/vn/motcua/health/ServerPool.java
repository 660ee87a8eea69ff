package vn.motcua.health;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The server's pool of connections, as the server itself sees it. It tells only by classes of its
 * own, which no application is compiled against: they are asked for by name, and where another
 * version has others the figures are missing.
 */
final class ServerPool {
  private static final Logger LOG = Logger.getLogger(ServerPool.class.getName());
  private static final String RUNTIME = "com.sun.enterprise.connectors.ConnectorRuntime";
  private static final String POOL = "java:app/jdbc/portal";

  private ServerPool() {}

  /** How many connections are lent, idle, and waited for; empty when the server does not tell. */
  static Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    try {
      Class<?> type = Class.forName(RUNTIME, true, Thread.currentThread().getContextClassLoader());
      Object runtime = type.getMethod("getRuntime").invoke(null);
      Object pools = field(call(runtime, "getPoolManager"), "poolTable");
      for (Map.Entry<?, ?> pool : ((Map<?, ?>) pools).entrySet()) {
        if (String.valueOf(pool.getKey()).contains(POOL)) {
          Object status = call(pool.getValue(), "getPoolStatus");
          figures.put("pool_in_use", number(call(status, "getNumConnUsed")));
          figures.put("pool_idle", number(call(status, "getNumConnFree")));
          figures.put(
              "pool_waiting", number(call(field(pool.getValue(), "waitQueue"), "getQueueLength")));
        }
      }
    } catch (ReflectiveOperationException | RuntimeException another) {
      LOG.log(Level.FINE, "The server does not tell of its pool", another);
      return Map.of();
    }
    return figures;
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    Method found = target.getClass().getMethod(method);
    found.setAccessible(true); // of a public interface, in a class that is not
    return Objects.requireNonNull(found.invoke(target), method);
  }

  private static Object field(Object of, String name) throws ReflectiveOperationException {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return Objects.requireNonNull(field.get(of), name);
        }
      }
    }
    throw new NoSuchFieldException(name);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
