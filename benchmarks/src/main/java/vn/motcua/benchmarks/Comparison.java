package vn.motcua.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.benchmarks.Load.Result;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.IndexFolder;
import vn.motcua.search.query.JudgedQuery;
import vn.motcua.search.query.Relevance;

/** The portal, its own query without a server, OpenSearch and MariaDB on one catalogue. */
final class Comparison {
  private static final int STEP = 6007; // where in the queries the next round begins

  private final Options options;
  private final Report report;
  private final Goals goals = new Goals();
  private final Map<Peer, Map<String, Relevance>> relevance = new LinkedHashMap<>();
  private final Map<Peer, Double> saturation = new LinkedHashMap<>();
  private final Map<Peer, Double> p99 = new LinkedHashMap<>();
  private final Map<Peer, Double> cpu = new LinkedHashMap<>();

  Comparison(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  void run() throws Exception {
    Collection<Entry> procedures = Benchmarks.catalogue(options);
    report.text(
        "%d procedures. Portal: java %s. In process: -Xmx1g, with the clients. OpenSearch: java %s."
            .formatted(procedures.size(), Portal.FLAGS, OpenSearch.FLAGS));
    try (Portal portal = Portal.start("portal", Portal.catalogue(options));
        OpenSearch node = OpenSearch.start(procedures);
        MariaDbFullText database = new MariaDbFullText(procedures);
        IndexFolder index = new IndexFolder(portal.index())) {
      Peer api = portal.api();
      Peer page = portal.page();
      Peer inProcess = InProcess.whole(index);
      Peer searcher = InProcess.plain(index);
      Peer plain = node.plain();
      Peer fuzzy = node.fuzzy();
      judge(List.of(api, inProcess, plain, fuzzy, database));
      load(
          List.of(inProcess, searcher, api, page, plain, fuzzy, database),
          Benchmarks.mix(procedures));
      goals.atLeast("throughput, portal REST / in process", of(api) / of(inProcess), 0.75);
      goals.atLeast(
          "throughput, portal REST / in process with Lucene's searcher, best ten only",
          of(api) / of(searcher),
          0.75);
      goals.atMost("open-loop p99, portal REST / in process", ratio(p99, api, inProcess), 3);
      goals.atLeast("throughput, portal REST / OpenSearch", of(api) / of(plain), 2);
      goals.atLeast("throughput, portal REST / OpenSearch fuzzy", of(api) / of(fuzzy), 2);
      goals.atLeast("throughput, result page / portal REST", of(page) / of(api), 0.8);
      errors(api, plain);
      errors(api, fuzzy);
      report.text(
          ("By processor time of an answer, without the clients (not goals, but steadier on a busy"
                  + " machine): in process / REST %.2f, OpenSearch / REST %.2f, REST / page %.2f.")
              .formatted(
                  ratio(cpu, inProcess, api), ratio(cpu, plain, api), ratio(cpu, api, page)));
      new Reindexing(report, goals).run(portal, index, List.copyOf(procedures));
    }
    goals.print(report);
  }

  private double of(Peer peer) {
    return saturation.getOrDefault(peer, 0.0);
  }

  private static double ratio(Map<Peer, Double> all, Peer one, Peer other) {
    return all.getOrDefault(one, 0.0) / all.getOrDefault(other, 1.0);
  }

  private void judge(List<Peer> peers) throws Exception {
    for (Peer peer : peers) {
      Map<String, List<Relevance>> byGroup = new TreeMap<>();
      for (JudgedQuery query : JudgedQuery.all()) {
        Relevance one = Relevance.of(peer.find(query.text()), query.grades());
        byGroup.computeIfAbsent(query.group(), any -> new ArrayList<>()).add(one);
        byGroup.computeIfAbsent("all", any -> new ArrayList<>()).add(one);
      }
      Map<String, Relevance> means = new TreeMap<>();
      byGroup.forEach((group, all) -> means.put(group, Relevance.mean(all)));
      relevance.put(peer, means);
    }
    List<String> head = new ArrayList<>(List.of("nDCG@10 / MRR@10"));
    head.addAll(relevance.values().iterator().next().keySet());
    List<List<String>> rows = new ArrayList<>();
    relevance.forEach(
        (peer, means) -> {
          List<String> row = new ArrayList<>(List.of(peer.name()));
          means
              .values()
              .forEach(
                  mean ->
                      row.add(
                          Report.number(mean.ndcg(), 3) + " / " + Report.number(mean.mrr(), 3)));
          rows.add(row);
        });
    report.table("Relevance on the judged queries", head, rows);
  }

  /** Lower error in every class. */
  private void errors(Peer ours, Peer theirs) {
    Map<String, Relevance> mine = relevance.getOrDefault(ours, Map.of());
    Map<String, Relevance> other = relevance.getOrDefault(theirs, Map.of());
    long lower =
        mine.entrySet().stream()
            .filter(
                group -> {
                  Relevance there = other.get(group.getKey());
                  return there != null && group.getValue().mrr() > there.mrr();
                })
            .count();
    goals.atLeast("groups with lower 1 − MRR than " + theirs.name(), (double) lower, mine.size());
  }

  private void load(List<Peer> peers, List<String> mix) throws Exception {
    Load load = new Load(mix);
    report.text(
        ("%d different queries, the same in the same order for all. %d rounds of %d s, all in turn, "
                + "each warmed up for %d s; the median round counts. Clients on the same machine.")
            .formatted(mix.size(), options.rounds(), options.seconds(), options.seconds()));
    for (Peer peer : peers) {
      load.closed(peer, 8, -STEP, 2.0 * options.seconds()); // before anything counts
    }
    List<List<String>> rows = new ArrayList<>();
    for (int clients : options.concurrency()) {
      Map<Peer, List<Result>> rounds = new LinkedHashMap<>();
      for (int round = 0; round < options.rounds(); round++) {
        for (Peer peer : peers) {
          load.closed(peer, clients, -STEP, options.seconds());
          Result result = load.closed(peer, clients, round * STEP, options.seconds());
          rounds.computeIfAbsent(peer, any -> new ArrayList<>()).add(result);
        }
      }
      rounds.forEach((peer, results) -> rows.add(closed(peer, clients, results)));
    }
    report.table(
        "Closed loop",
        List.of(
            "", "clients", "answers/s", "(least, most)", "p50 ms", "p99 ms", "CPU ms", "errors"),
        rows);
    open(peers, load);
  }

  private List<String> closed(Peer peer, int clients, List<Result> results) {
    List<Result> sorted = new ArrayList<>(results);
    sorted.sort((a, b) -> Double.compare(a.rate(), b.rate()));
    Result median = sorted.get(sorted.size() / 2);
    saturation.merge(peer, median.rate(), Math::max);
    cpu.put(peer, median.cpuMillis());
    double least = sorted.get(0).rate();
    double most = sorted.get(sorted.size() - 1).rate();
    return List.of(
        peer.name(),
        String.valueOf(clients),
        Report.number(median.rate(), 0),
        "(" + Report.number(least, 0) + ", " + Report.number(most, 0) + ")",
        Report.number(median.millis(50), 2),
        Report.number(median.millis(99), 2),
        Report.number(median.cpuMillis(), 2),
        String.valueOf(results.stream().mapToLong(Result::errors).sum()));
  }

  private void open(List<Peer> peers, Load load) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (Peer peer : peers) {
      double rate = of(peer) / 2;
      load.open(peer, rate, -STEP, options.seconds());
      Result result = load.open(peer, rate, 0, 3.0 * options.seconds());
      p99.put(peer, result.millis(99));
      rows.add(
          List.of(
              peer.name(),
              Report.number(rate, 0),
              Report.number(result.rate(), 0),
              Report.number(result.millis(50), 2),
              Report.number(result.millis(99), 2),
              Report.number(result.millis(100), 1),
              String.valueOf(result.errors())));
    }
    report.table(
        "Open loop at half of saturation, from the time a query was due",
        List.of("", "due/s", "answers/s", "p50 ms", "p99 ms", "worst ms", "errors"),
        rows);
  }
}
