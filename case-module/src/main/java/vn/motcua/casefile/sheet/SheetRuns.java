package vn.motcua.casefile.sheet;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.casefile.intake.CaseIntake;
import vn.motcua.casefile.intake.Outcome;
import vn.motcua.casefile.intake.Parcel;
import vn.motcua.casefile.intake.Way;
import vn.motcua.outage.Outage;
import vn.motcua.outbox.relay.Sql;
import vn.motcua.plugin.StartupTask;
import vn.motcua.problem.SafeFailure;

/**
 * Takes files in, some lines at a time. When a node ends in between, another goes on; what it takes
 * again is known already.
 */
@ApplicationScoped
public class SheetRuns implements StartupTask {
  private static final Logger LOG = Logger.getLogger(SheetRuns.class.getName());
  private static final int CHUNK = 200;
  private static final int EVERY_SECONDS = 5;
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject private CaseIntake intake;
  @Inject private SheetStatuses statuses;
  @Inject private Clock clock;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  private ManagedScheduledExecutorService executor;

  private final String node = SheetTable.node();
  private final ReentrantLock turn = new ReentrantLock();
  private @Nullable ScheduledFuture<?> rounds;
  private volatile boolean stopped;

  @Override
  public int order() {
    return 46;
  }

  @Override
  public String description() {
    return "files of cases";
  }

  @Override
  public synchronized void run() {
    if (rounds == null) {
      rounds =
          executor.scheduleWithFixedDelay(
              this::takeAll, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    stopped = true;
    if (rounds != null) {
      rounds.cancel(false);
    }
  }

  /** There is something to do. */
  void wake() {
    executor.execute(this::takeAll);
  }

  private void takeAll() {
    turn.lock();
    try {
      boolean more = true;
      while (more && !stopped) {
        more = takeSome();
      }
    } catch (RuntimeException failed) {
      if (!Outage.goesOn()) { // an outage of the database is told of elsewhere
        LOG.log(Level.WARNING, "A file of cases waits", SafeFailure.of(failed));
      }
    } finally {
      turn.unlock();
    }
  }

  /** Whether there was something to do. */
  private boolean takeSome() {
    Optional<SheetTable.Claimed> claimed =
        Sql.transaction(database, sql -> SheetTable.claim(sql, node, clock.instant(), LEASE));
    claimed.ifPresent(this::take);
    return claimed.isPresent();
  }

  private void take(SheetTable.Claimed sheet) {
    List<SheetLine> lines =
        Sql.transaction(database, sql -> SheetTable.next(sql, sheet.id(), CHUNK));
    if (lines.isEmpty()) {
      Sql.transaction(database, sql -> SheetTable.end(sql, sheet.id(), clock.instant()));
      return;
    }
    List<@Nullable SheetColumn> columns = SheetStatuses.columns(sheet.columns());
    List<Parcel> parcels =
        lines.stream()
            .map(
                line ->
                    SheetMessage.read(columns, line.cells(), statuses.byWords(), clock.instant()))
            .toList();
    List<Outcome> outcomes = intake.accept(Way.FILE, sheet.madeBy(), parcels);
    Sql.transaction(
        database,
        sql -> {
          for (int i = 0; i < lines.size(); i++) {
            SheetTable.taken(sql, sheet.id(), lines.get(i), outcomes.get(i));
          }
          return lines;
        });
  }
}
