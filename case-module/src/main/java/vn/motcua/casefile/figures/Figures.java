package vn.motcua.casefile.figures;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.code.AgencyCode;
import vn.motcua.department.Department;
import vn.motcua.department.Departments;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.SafeFailure;
import vn.motcua.procedure.ProcedureLabels;

/**
 * Counts periods, and keeps what was counted for a while: whoever asks meanwhile gets the same
 * figures, with the time they were counted. However many ask for a period, the database counts it
 * once. Figures that are no longer new are shown once more while they are counted again in the
 * background; old ones are not shown.
 */
@ApplicationScoped
public class Figures {
  private static final Logger LOG = Logger.getLogger(Figures.class.getName());
  private static final Duration KEPT_LEAST = Duration.ofSeconds(15);
  private static final Duration KEPT_MOST = Duration.ofMinutes(5);

  /** So old are figures at most that are shown while newer ones are being counted. */
  private static final Duration SHOWN_MOST = Duration.ofMinutes(15);

  /** Counting takes at most so small a part of the database's time. */
  private static final int SHARE = 100;

  private static final int MOST = 40;
  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 10;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService background;

  @Inject private Departments departments;
  @Inject private ProcedureLabels labels;
  @Inject private Clock clock;

  private final Map<Period, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Semaphore counting = new Semaphore(AT_ONCE);

  /** A period that was counted, or is being counted by whoever holds its lock. */
  private static final class Kept {
    private final Lock lock = new ReentrantLock();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable Cube cube;
    private volatile Duration until = KEPT_LEAST;
  }

  /**
   * What is counted of the period, mostly within the last five minutes.
   *
   * @throws PortalProblem 503 when too much is being counted just now
   */
  Cube of(Period period) {
    Kept one = kept(period);
    Cube known = one.cube;
    if (known != null && !outdated(known, one)) {
      return known;
    }
    if (known != null && !old(known)) {
      refresh(period, one);
      return known;
    }
    return now(period, one);
  }

  private Cube now(Period period, Kept one) {
    try {
      return fresh(period, one);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PortalProblem(503, "unavailable");
    }
  }

  private void refresh(Period period, Kept one) {
    if (one.asked.compareAndSet(false, true)) {
      background.execute(
          () -> {
            try {
              now(period, one);
            } catch (RuntimeException failed) {
              LOG.log(
                  Level.WARNING, "Figures are not counted again for now", SafeFailure.of(failed));
            } finally {
              one.asked.set(false);
            }
          });
    }
  }

  private Cube fresh(Period period, Kept one) throws InterruptedException {
    Cube known = one.cube;
    if (!one.lock.tryLock(known == null ? LONGEST_WAIT_SECONDS : 0, TimeUnit.SECONDS)) {
      return otherwise(known);
    }
    try {
      known = one.cube;
      if (known != null && !outdated(known, one)) {
        return known;
      }
      if (!counting.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
        return otherwise(known);
      }
      try {
        Cube counted = count(period);
        one.until = kept(Duration.between(counted.countedAt(), clock.instant()));
        one.cube = counted;
        return counted;
      } finally {
        counting.release();
      }
    } finally {
      one.lock.unlock();
    }
  }

  private static Duration kept(Duration took) {
    Duration share = took.multipliedBy(SHARE);
    return share.compareTo(KEPT_MOST) > 0
        ? KEPT_MOST
        : share.compareTo(KEPT_LEAST) < 0 ? KEPT_LEAST : share;
  }

  private static Cube otherwise(@Nullable Cube known) {
    if (known == null) {
      throw new PortalProblem(503, "unavailable");
    }
    return known;
  }

  private synchronized Kept kept(Period period) {
    Kept one = kept.computeIfAbsent(period, asked -> new Kept());
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    return one;
  }

  private boolean outdated(Cube cube, Kept one) {
    Instant now = clock.instant();
    return now.isAfter(cube.countedAt().plus(one.until)) || now.isBefore(cube.countedAt());
  }

  private boolean old(Cube cube) {
    return clock.instant().isAfter(cube.countedAt().plus(SHOWN_MOST));
  }

  private Cube count(Period period) {
    Cube bare = OneMoment.read(database, sql -> CubeQuery.count(sql, period, clock.instant()));
    Set<String> procedures = bare.cells().stream().map(Cell::procedure).collect(Collectors.toSet());
    return new Cube(
        period,
        bare.countedAt(),
        bare.cells(),
        bare.days(),
        bare.carriedOn(),
        bare.facts(),
        bare.cases(),
        departments(bare),
        labels.of(procedures));
  }

  private Map<String, Department> departments(Cube bare) {
    Map<String, Department> known = new HashMap<>();
    bare.cells().stream()
        .map(Cell::department)
        .distinct()
        .forEach(
            code ->
                AgencyCode.typed(code)
                    .flatMap(departments::find)
                    .ifPresent(found -> known.put(code, found)));
    return known;
  }
}
