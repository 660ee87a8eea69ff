package vn.motcua.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks a thread while it answers a request. The id of the request becomes part of its name, so
 * that every line of the log can show it, also lines of libraries, and a thread dump as well.
 */
public final class RequestThread {
  private static final Pattern MARK = Pattern.compile(" #([0-9a-f]{16})$");

  private RequestThread() {}

  /** The id of the request it answers; null when it answers none. */
  public static @Nullable String id() {
    Matcher mark = MARK.matcher(Thread.currentThread().getName());
    return mark.find() ? mark.group(1) : null;
  }

  public static boolean isCurrent() {
    return id() != null;
  }

  static void begin(String id) {
    Thread thread = Thread.currentThread();
    thread.setName(withoutMark(thread) + " #" + id);
  }

  static void end() {
    Thread thread = Thread.currentThread();
    thread.setName(withoutMark(thread));
  }

  private static String withoutMark(Thread thread) {
    return MARK.matcher(thread.getName()).replaceFirst("");
  }
}
