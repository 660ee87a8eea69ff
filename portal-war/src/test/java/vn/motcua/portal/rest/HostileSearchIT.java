package vn.motcua.portal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import vn.motcua.portal.deployment.AgainstTheDeployedPortal;
import vn.motcua.portal.deployment.ServerInsides;
import vn.motcua.portal.deployment.ServerInsides.RequestTime;

/**
 * Searches meant to hurt, two at a time: none fails, none is slow, and memory stays as it was.
 * {@code -Dtests.searches=10000} asks more of them than an ordinary build does.
 *
 * <p>How slow one is, is judged by the processor time the server's request threads used while it
 * was under way: what else the machine does counts in the time on the wall only, which is logged.
 */
@AgainstTheDeployedPortal
class HostileSearchIT {
  private static final Logger LOG = Logger.getLogger(HostileSearchIT.class.getName());
  private static final long SEED = 20261122;
  private static final int SEARCHES = Integer.getInteger("tests.searches", 1500);
  private static final int AT_ONCE = 2;
  private static final int WARM_UP = 300;
  private static final long SLOW_MILLIS = 500;
  private static final long MORE_MEMORY = 32L << 20;

  private final Portal portal = new Portal();

  /** An answer, how long it took on the wall, and what the server's threads used meanwhile. */
  private record Asked(String path, int status, long wallMillis, long cpuMillis) {}

  @Test
  void none_fails_none_is_slow_and_memory_stays() throws Exception {
    try (ServerInsides server = ServerInsides.open()) {
      ask(new HostileSearches(SEED + 1).paths(WARM_UP).toList(), server);
      long before = server.heapInUse();

      List<Asked> asked = ask(new HostileSearches(SEED).paths(SEARCHES).toList(), server);

      long more = server.heapInUse() - before;
      report(asked, more);
      assertThat(asked).extracting(Asked::status).containsOnly(200, 400);
      assertThat(asked).filteredOn(one -> one.status() == 200).hasSizeGreaterThan(SEARCHES / 2);
      assertThat(asked).filteredOn(one -> one.cpuMillis() > SLOW_MILLIS).isEmpty();
      assertThat(more).as("bytes more in use").isLessThan(MORE_MEMORY);
    }
  }

  private List<Asked> ask(List<String> paths, ServerInsides server) throws Exception {
    Queue<String> waiting = new ConcurrentLinkedQueue<>(paths);
    RequestTime used = server.requestTime();
    ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<List<Asked>>> asking = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        asking.add(people.submit(() -> askAll(waiting, used)));
      }
      List<Asked> all = new ArrayList<>();
      for (Future<List<Asked>> each : asking) {
        all.addAll(each.get());
      }
      return all;
    } finally {
      people.shutdownNow();
    }
  }

  private List<Asked> askAll(Queue<String> waiting, RequestTime used) {
    List<Asked> asked = new ArrayList<>();
    for (String path = waiting.poll(); path != null; path = waiting.poll()) {
      long cpu = used.nanos();
      long wall = System.nanoTime();
      int status = portal.get(path).status();
      asked.add(
          new Asked(path, status, millis(System.nanoTime() - wall), millis(used.nanos() - cpu)));
    }
    return asked;
  }

  private static long millis(long nanos) {
    return nanos / 1_000_000;
  }

  private static void report(List<Asked> asked, long more) {
    Map<Integer, Integer> statuses = new TreeMap<>();
    asked.forEach(one -> statuses.merge(one.status(), 1, Integer::sum));
    List<Long> wall = asked.stream().map(Asked::wallMillis).sorted().toList();
    List<Long> cpu = asked.stream().map(Asked::cpuMillis).sorted().toList();
    LOG.info(
        () ->
            "%d searches %s; ms on the wall: median %d, p99 %d, most %d; of processor: median %d, p99 %d, most %d; %d KB more in use"
                .formatted(
                    asked.size(),
                    statuses,
                    part(wall, 0.5),
                    part(wall, 0.99),
                    part(wall, 1),
                    part(cpu, 0.5),
                    part(cpu, 0.99),
                    part(cpu, 1),
                    more >> 10));
    asked.stream()
        .sorted(Comparator.comparingLong(Asked::cpuMillis).reversed())
        .limit(5)
        .forEach(
            slow ->
                LOG.info(
                    () ->
                        "%d ms of processor, %d on the wall: %.150s"
                            .formatted(slow.cpuMillis(), slow.wallMillis(), slow.path())));
  }

  private static long part(List<Long> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share)));
  }
}
