package vn.motcua.plugin;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * The moment at which the server has started the application. As the last step of starting it,
 * Payara closes the files of the libraries, without regard to threads that look for a class in them
 * just then: those fail with "zip file closed". Work in the background waits for the end of that.
 */
public final class ServerStart {
  private static final String STARTER = "org.apache.catalina.core.StandardContext";
  private static final String START = "start";
  private static final Duration PAUSE = Duration.ofMillis(20);

  private ServerStart() {}

  /**
   * To be called on the thread that starts the application, as a listener of the servlet context
   * is. On another server than Payara the work begins at once.
   */
  public static void whenOver(Executor executor, Runnable work) {
    whenOver(STARTER, executor, work);
  }

  static void whenOver(String starter, Executor executor, Runnable work) {
    Thread server = Thread.currentThread();
    executor.execute(
        () -> {
          while (goesOn(starter, server)) {
            LockSupport.parkNanos(PAUSE.toNanos());
          }
          work.run();
        });
  }

  private static boolean goesOn(String starter, Thread server) {
    for (StackTraceElement call : server.getStackTrace()) {
      if (call.getClassName().equals(starter) && call.getMethodName().equals(START)) {
        return true;
      }
    }
    return false;
  }
}
