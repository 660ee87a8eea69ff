package vn.motcua.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.motcua.benchmarks.Load.Result;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.IndexFolder;

/** Latency and memory with a catalogue many times the size. */
final class Growth {
  private static final int CLIENTS = 8;
  private static final double P99_GOAL_MILLIS = 100;
  private static final double MEMORY_FACTOR = 1.25;
  private static final Duration START = Duration.ofMinutes(3);

  private final Options options;
  private final Report report;
  private final Goals goals = new Goals();
  private final List<List<String>> memory = new ArrayList<>();

  Growth(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  /** Memory after load and a full collection, in mebibytes. */
  private record Memory(long resident, long heap) {}

  void run() throws Exception {
    Collection<Entry> procedures = Benchmarks.catalogue(options);
    List<String> mix = Benchmarks.mix(procedures);
    Memory server = emptyServer();
    Memory empty = portal("portal, no procedures", List.of("-Dportal.demo=false"), mix, false);
    portal("portal, " + procedures.size() + " procedures", Portal.catalogue(options), mix, true);
    Path file = Files.createDirectories(Options.WORK).resolve("copies.jsonl");
    int count = Copies.write(options.catalogue(), options.copies(), file);
    Memory grown =
        portal(
            "portal, " + count + " procedures",
            List.of("-Dportal.demo=false", "-Dportal.import.procedures=" + file),
            mix,
            true);
    report.table(
        "Memory after load and two full collections, MB, each with " + Portal.FLAGS,
        List.of("", "resident", "heap"),
        memory);
    long index = grown.heap() - empty.heap();
    report.text("The heap the index needs, against a portal without procedures: " + index + " MB.");
    goals.atMost(
        "resident memory / (%.2f × empty Payara Micro + heap of the index)"
            .formatted(MEMORY_FACTOR),
        grown.resident() / (MEMORY_FACTOR * server.resident() + index),
        1);
    goals.print(report);
  }

  private Memory emptyServer() throws IOException, InterruptedException {
    int port = ServerProcess.freePort();
    List<String> arguments =
        List.of(
            Portal.FLAGS,
            "-jar",
            Path.of("benchmarks/target/payara-micro.jar").toAbsolutePath().toString(),
            "--port",
            String.valueOf(port),
            "--nohazelcast",
            "--disablephonehome",
            "--rootDir",
            Options.WORK.resolve("empty-server").toString());
    try (ServerProcess server = ServerProcess.start("empty-server", arguments)) {
      server.await(() -> answers("http://127.0.0.1:" + port + "/health"), START);
      return memory("empty Payara Micro", server);
    }
  }

  /** Whatever it answers: without an application there is nothing healthy to report. */
  private static boolean answers(String url) {
    try {
      Http.get(url);
      return true;
    } catch (IOException starting) {
      return String.valueOf(starting.getMessage()).startsWith("HTTP ");
    }
  }

  private Memory memory(String name, ServerProcess server)
      throws IOException, InterruptedException {
    long heap = server.heapMegabytes();
    Memory found = new Memory(server.residentMegabytes(), heap);
    memory.add(List.of(name, String.valueOf(found.resident()), String.valueOf(found.heap())));
    return found;
  }

  private Memory portal(String name, List<String> settings, List<String> mix, boolean loaded)
      throws Exception {
    long begin = System.nanoTime();
    try (Portal portal = Portal.start("portal", settings)) {
      report.text("%s: ready after %.0f s".formatted(name, (System.nanoTime() - begin) / 1e9));
      if (loaded) {
        latency(name, portal, mix);
      }
      return memory(name, portal.process());
    }
  }

  private void latency(String name, Portal portal, List<String> mix) throws Exception {
    Load load = new Load(mix);
    List<List<String>> rows = new ArrayList<>();
    try (IndexFolder index = new IndexFolder(portal.index())) {
      for (Peer peer : List.of(InProcess.whole(index), portal.api(), portal.page())) {
        load.closed(peer, CLIENTS, -CLIENTS, 2.0 * options.seconds());
        Result closed = load.closed(peer, CLIENTS, 0, options.seconds());
        Result open = load.open(peer, closed.rate() / 2, 0, 3.0 * options.seconds());
        rows.add(
            List.of(
                peer.name(),
                Report.number(closed.rate(), 0),
                Report.number(open.rate(), 0),
                Report.number(open.millis(50), 2),
                Report.number(open.millis(99), 2),
                String.valueOf(closed.errors() + open.errors())));
        if (!(peer instanceof InProcess)) {
          goals.atMost(
              name + ", " + peer.name() + ", open-loop p99 ms", open.millis(99), P99_GOAL_MILLIS);
        }
      }
    }
    report.table(
        name + ": " + CLIENTS + " clients in a closed loop, then open at half of that",
        List.of("", "answers/s", "open/s", "p50 ms", "p99 ms", "errors"),
        rows);
  }
}
