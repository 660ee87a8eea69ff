package vn.motcua.casefile.pull;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.motcua.casefile.intake.CaseIntake;
import vn.motcua.casefile.intake.Way;
import vn.motcua.plugin.StartupTask;
import vn.motcua.plugin.SteadyWorker;

/** The upstreams that this node asks; none unless the operator has named some. */
@ApplicationScoped
public class Pulls implements StartupTask {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final long MOST_BYTES = 64L * 1_024 * 1_024;

  @Inject private CaseIntake intake;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory factory;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService timer;

  private final List<SteadyWorker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  @Override
  public int order() {
    return 45;
  }

  @Override
  public String description() {
    return "one-stop software that is asked";
  }

  @Override
  public synchronized void run() {
    if (!threads.isEmpty()) {
      return;
    }
    Config config = ConfigProvider.getConfig();
    List<Upstream> upstreams =
        PullSettings.read(name -> config.getOptionalValue(name, String.class).orElse(null));
    PullTable table = new PullTable(database);
    table.begin(upstreams, clock.instant());
    PullClient client = new PullClient(timer, LIMIT, MOST_BYTES);
    for (Upstream upstream : upstreams) {
      PullRound round =
          new PullRound(
              upstream,
              client,
              table,
              (name, parcels, also) -> intake.accept(Way.PULL, name, parcels, also),
              clock);
      SteadyWorker worker =
          new SteadyWorker(
              "Asking " + upstream,
              round::run,
              upstream.every().compareTo(PAUSE) < 0 ? upstream.every() : PAUSE);
      Thread thread = factory.newThread(worker);
      thread.setName("pull " + upstream);
      workers.add(worker);
      threads.add(thread);
    }
    threads.forEach(Thread::start);
  }

  /** Whoever waits for an upstream is woken; an answer that is cut off is asked for again. */
  @PreDestroy
  synchronized void stop() {
    workers.forEach(SteadyWorker::stop);
    threads.forEach(Thread::interrupt);
  }
}
