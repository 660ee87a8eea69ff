package vn.motcua.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Puts load on a peer. Every peer gets the same queries in the same order. */
final class Load {
  private static final long SEED = 20261122;
  private static final int OPEN_CLIENTS = 32;
  private static final int DIGITS = 3;

  private final List<String> queries;

  Load(List<String> queries) {
    this.queries = queries;
  }

  /**
   * What came of it.
   *
   * @param rate good answers a second
   * @param errors answers that were none, or not good, or late
   * @param nanos latencies of good and bad answers
   * @param cpuMillis processor time of the peer's process for one answer
   */
  record Result(double rate, long errors, Histogram nanos, double cpuMillis) {
    double millis(double percentile) {
      return nanos.getValueAtPercentile(percentile) / 1e6;
    }
  }

  private static final class Tally {
    private final Histogram nanos = new ConcurrentHistogram(DIGITS);
    private final AtomicInteger errors = new AtomicInteger();

    void ask(Peer peer, String query, long since) {
      try {
        peer.ask(query);
      } catch (IOException | RuntimeException failed) {
        if (errors.getAndIncrement() == 0) {
          System.out.println(peer.name() + ", first error, for \"" + query + "\": " + failed);
        }
      }
      nanos.recordValue(Math.max(0, System.nanoTime() - since));
    }

    Result result(double seconds, long cpuNanos) {
      long asked = nanos.getTotalCount();
      return new Result(
          (asked - errors.get()) / seconds,
          errors.get(),
          nanos,
          asked == 0 ? 0 : cpuNanos / 1e6 / asked);
    }
  }

  /** A number of clients, each asking as soon as it was answered: shows the highest throughput. */
  Result closed(Peer peer, int clients, int from, double seconds)
      throws InterruptedException, ExecutionException {
    Tally tally = new Tally();
    AtomicInteger next = new AtomicInteger(from);
    long cpu = peer.cpuNanos();
    long begin = System.nanoTime();
    long end = begin + (long) (seconds * 1e9);
    together(
        clients,
        () -> {
          for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            tally.ask(peer, query(next.getAndIncrement()), now);
          }
        });
    double took = (System.nanoTime() - begin) / 1e9;
    return tally.result(took, peer.cpuNanos() - cpu);
  }

  /**
   * Queries at times fixed before, as random as people's, however slowly the peer answers. Latency
   * counts from the time a query was due, so waiting for its turn is part of it.
   */
  Result open(Peer peer, double rate, int from, double seconds)
      throws InterruptedException, ExecutionException {
    long[] due = arrivals(rate, seconds);
    Tally tally = new Tally();
    AtomicInteger next = new AtomicInteger();
    long cpu = peer.cpuNanos();
    long begin = System.nanoTime() + 50_000_000;
    together(
        OPEN_CLIENTS,
        () -> {
          for (int i = next.getAndIncrement(); i < due.length; i = next.getAndIncrement()) {
            long at = begin + due[i];
            for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
              LockSupport.parkNanos(left);
            }
            tally.ask(peer, query(from + i), at);
          }
        });
    double took = (System.nanoTime() - begin) / 1e9;
    return tally.result(took, peer.cpuNanos() - cpu);
  }

  private static long[] arrivals(double rate, double seconds) {
    Random random = new Random(SEED);
    List<Long> due = new ArrayList<>();
    double at = 0;
    while (at < seconds) {
      due.add((long) (at * 1e9));
      at += -Math.log(1 - random.nextDouble()) / rate;
    }
    return due.stream().mapToLong(Long::longValue).toArray();
  }

  private String query(int number) {
    return queries.get(Math.floorMod(number, queries.size()));
  }

  private static void together(int clients, Runnable client)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(pool.submit(client));
      }
      for (Future<?> one : all) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
