package vn.motcua.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs the start-up tasks in order, in the background, and knows when the portal is ready. A task
 * that fails (the database is away, a file cannot be read) is reported, the others go on, and it is
 * tried again every half minute.
 */
@ApplicationScoped
public class Startup {
  private static final Logger LOG = Logger.getLogger(Startup.class.getName());
  private static final int RETRY_SECONDS = 30;

  @Inject @Any private Instance<StartupTask> tasks;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final Map<String, String> failures = new ConcurrentHashMap<>();
  private volatile String current = "starting";
  private volatile boolean finished;
  private volatile boolean stopping;
  private volatile @Nullable ScheduledFuture<?> retry;

  void begin() {
    ServerStart.whenOver(executor, () -> runAll(inOrder()));
  }

  /** True once every task has succeeded. */
  public boolean ready() {
    return finished && failures.isEmpty();
  }

  /** The task that runs now, in English. */
  public String current() {
    return current;
  }

  /** Description of each failed task with the reason, without personal data. */
  public Map<String, String> failures() {
    return Map.copyOf(failures);
  }

  private List<StartupTask> inOrder() {
    return tasks.stream().sorted(Comparator.comparingInt(StartupTask::order)).toList();
  }

  private void runAll(List<StartupTask> work) {
    failures.clear();
    for (StartupTask task : work) {
      if (stopping) {
        return;
      }
      run(task);
    }
    current = failures.isEmpty() ? "ready" : "waiting to try again";
    finished = true;
    List<StartupTask> again =
        work.stream().filter(task -> failures.containsKey(task.description())).toList();
    if (!again.isEmpty() && !stopping) {
      retry = executor.schedule(() -> runAll(again), RETRY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private void run(StartupTask task) {
    current = task.description();
    try {
      task.run();
    } catch (Exception | LinkageError | OutOfMemoryError failure) {
      LOG.log(Level.SEVERE, "Start-up task failed: " + task.description(), failure);
      failures.put(task.description(), String.valueOf(failure.getMessage()));
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    ScheduledFuture<?> waiting = retry;
    if (waiting != null) {
      waiting.cancel(false);
    }
  }
}
