package vn.motcua.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What one portal with its own database can do in a second, thing by thing. */
final class Capacity {
  private static final List<String> HEAD =
      List.of("", "a second", "median ms", "p95 ms", "p99 ms", "CPU ms", "errors");

  private final Options options;
  private final Report report;

  Capacity(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    if (!options.demo()) {
      throw new IllegalArgumentException("Capacity is measured with the demo's centres and cases");
    }
    Load load = new Load(Benchmarks.mix(Benchmarks.catalogue(options)));
    try (Portal portal = Portal.start("portal", Portal.catalogue(options))) {
      Errands errands = new Errands(portal);
      List<Peer> peers =
          List.of(
              portal.api(),
              portal.page(),
              errands.looking(),
              errands.booking(),
              errands.feedback());
      for (Peer peer : peers) {
        load.closed(peer, 2, 0, options.seconds());
      }
      for (int clients : options.concurrency()) {
        List<List<String>> rows = new ArrayList<>();
        for (Peer peer : peers) {
          rows.add(row(peer, load, clients));
        }
        report.table(clients + " clients at once", HEAD, rows);
      }
      report.text(
          "The portal's process has "
              + portal.process().residentMegabytes()
              + " MB resident ("
              + Portal.FLAGS
              + "), without the database.");
    }
  }

  private List<String> row(Peer peer, Load load, int clients) throws Exception {
    int round = 1_000;
    List<Load.Result> results = new ArrayList<>();
    for (int i : IntStream.range(0, options.rounds()).toArray()) {
      results.add(load.closed(peer, clients, (i + 1) * round, options.seconds()));
    }
    results.sort((a, b) -> Double.compare(a.rate(), b.rate()));
    Load.Result median = results.get(results.size() / 2);
    return List.of(
        peer.name(),
        Report.number(median.rate(), 0),
        Report.number(median.millis(50), 1),
        Report.number(median.millis(95), 1),
        Report.number(median.millis(99), 1),
        Report.number(median.cpuMillis(), 1),
        String.valueOf(results.stream().mapToLong(Load.Result::errors).sum()));
  }
}
