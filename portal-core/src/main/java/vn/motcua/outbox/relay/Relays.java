package vn.motcua.outbox.relay;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.motcua.plugin.StartupTask;

/**
 * The relays of this node, two threads a channel so that one slow receiver does not hold up all.
 */
@ApplicationScoped
public class Relays implements StartupTask {
  private static final int THREADS = 2;
  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  @Inject @Any private Instance<Sender> senders;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory factory;

  private final List<RelayWorker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String description() {
    return "relays of the outbox";
  }

  @Override
  public synchronized void run() {
    if (!threads.isEmpty()) {
      return;
    }
    OutboxTable table = new OutboxTable(database);
    List<Thread> ready = new ArrayList<>();
    List<RelayWorker> crew = new ArrayList<>();
    for (Sender sender : senders) {
      for (int i = 0; i < THREADS; i++) {
        RelayWorker worker =
            new RelayWorker(new Relay(table, sender, clock, new SecureRandom(), LEASE), EVERY);
        Thread thread = factory.newThread(worker);
        thread.setName("outbox " + sender.channel());
        crew.add(worker);
        ready.add(thread);
      }
    }
    workers.addAll(crew); // all or none: when a setting is wrong, the start is tried again
    threads.addAll(ready);
    ready.forEach(Thread::start);
  }

  /** There may be something to send. */
  public synchronized void wake() {
    workers.forEach(RelayWorker::wake);
  }

  /** Whether they have begun; false while the portal starts. */
  public synchronized boolean begun() {
    return !threads.isEmpty();
  }

  /** Whether one of them has ended although nobody stopped it. */
  public synchronized boolean idle() {
    return threads.stream().anyMatch(thread -> !thread.isAlive());
  }

  @PreDestroy
  synchronized void stop() {
    workers.forEach(RelayWorker::stop);
    long end = System.nanoTime() + STOP_WITHIN.toNanos();
    try {
      for (Thread thread : threads) {
        thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    threads.forEach(Thread::interrupt);
  }
}
