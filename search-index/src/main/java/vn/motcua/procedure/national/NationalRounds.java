package vn.motcua.procedure.national;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import vn.motcua.plugin.StartupTask;
import vn.motcua.plugin.SteadyWorker;
import vn.motcua.procedure.importing.ImportProblem;
import vn.motcua.procedure.publication.Staging;

/** Asks the national service now and then, if the operator has set where it is. */
@ApplicationScoped
public class NationalRounds implements StartupTask {
  /** What comes from there; {@code publication.source.dvcqg} is its name. */
  static final String SOURCE = "dvcqg";

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final long MOST_BYTES = 32L * 1_024 * 1_024;
  private static final Duration LOOK = Duration.ofSeconds(3);

  @Inject private Staging staging;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory factory;

  private @Nullable SteadyWorker worker;
  private @Nullable Thread thread;

  @Override
  public int order() {
    return 46;
  }

  @Override
  public String description() {
    return "national service that is asked";
  }

  @Override
  public synchronized void run() {
    Optional<NationalSource> set = source();
    if (worker != null || set.isEmpty()) {
      return;
    }
    NationalTable table = table();
    table.begin(clock.instant());
    NationalSource source = set.get();
    NationalRound round =
        new NationalRound(
            new NationalService(source.account(), CONNECT, LIMIT, MOST_BYTES),
            new Desk(staging),
            table,
            source.every(),
            clock);
    worker = new SteadyWorker("Asking the national service", round::run, LOOK);
    thread = factory.newThread(worker);
    thread.setName("national service");
    thread.start();
  }

  /** How far it is; empty when nobody is asked. */
  public Optional<NationalState> state() {
    return source().isPresent() ? table().state() : Optional.empty();
  }

  /** Has everything asked for within seconds, by whichever node comes first. */
  public boolean hurry() {
    return source().isPresent() && table().hurry(clock.instant());
  }

  private NationalTable table() {
    return new NationalTable(database);
  }

  private static Optional<NationalSource> source() {
    Config config = ConfigProvider.getConfig();
    return NationalSettings.read(name -> config.getOptionalValue(name, String.class).orElse(null));
  }

  @PreDestroy
  synchronized void stop() {
    if (worker != null && thread != null) {
      worker.stop();
      thread.interrupt(); // it may wait for an answer
    }
  }

  /** The publication desk. */
  private record Desk(Staging staging) implements NationalRound.Recipient {
    @Override
    public Map<Integer, String> stage(List<String> lines) {
      return staging.stage(SOURCE, SOURCE, false, lines.stream()).problems().stream()
          .collect(
              Collectors.toMap(ImportProblem::line, ImportProblem::reason, (one, other) -> one));
    }

    @Override
    public void gone(List<String> codes) {
      staging.gone(SOURCE, SOURCE, codes);
    }
  }
}
