package vn.motcua.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the portal spends its time under load: samples by Flight Recorder. */
final class Profile {
  private static final int SHOWN = 40;
  private static final int CLIENTS = 4;

  private final Options options;
  private final Report report;

  Profile(Options options, Report report) {
    this.options = options;
    this.report = report;
  }

  /** What is to be profiled. */
  private interface Work {
    void run() throws Exception;
  }

  void run() throws Exception {
    Load load = new Load(Benchmarks.mix(Benchmarks.catalogue(options)));
    List<String> settings = new ArrayList<>(Portal.catalogue(options));
    settings.add("-XX:FlightRecorderOptions=stackdepth=256"); // pages nest deeply
    try (Portal portal = Portal.start("portal", settings)) {
      for (Peer peer : List.of(portal.api(), portal.page())) {
        load.closed(peer, CLIENTS, 0, 6.0 * options.seconds());
        record(
            peer.name(),
            portal,
            () -> load.closed(peer, CLIENTS, 0, 6.0 * options.seconds()),
            thread -> thread.startsWith("http-thread-pool"));
      }
      portal.reindex();
      record("re-index", portal, portal::reindex, thread -> !thread.contains("Compiler"));
    }
  }

  private void record(String name, Portal portal, Work work, Predicate<String> threads)
      throws Exception {
    Path file = Options.WORK.resolve(name.replaceAll("[^a-zA-Z]+", "-") + ".jfr");
    Files.deleteIfExists(file);
    portal.process().jcmd("JFR.start", "name=load", "settings=profile");
    work.run();
    portal.process().jcmd("JFR.stop", "name=load", "filename=" + file);
    show(name, file, threads);
  }

  private void show(String name, Path file, Predicate<String> threads) throws Exception {
    Map<String, Integer> top = new TreeMap<>();
    Map<String, Integer> within = new TreeMap<>();
    int samples = 0;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && threads.test(String.valueOf(event.getThread("sampledThread").getJavaName()))) {
          samples++;
          count(event.getStackTrace().getFrames(), top, within);
        }
      }
    }
    table(name + ": methods at work", top, samples);
    table(name + ": time within", within, samples);
  }

  private static void count(
      List<RecordedFrame> frames, Map<String, Integer> top, Map<String, Integer> within) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < frames.size(); i++) {
      String method =
          frames.get(i).getMethod().getType().getName() + "." + frames.get(i).getMethod().getName();
      if (i == 0) {
        top.merge(method, 1, Integer::sum);
      }
      if (seen.add(method)) {
        within.merge(method, 1, Integer::sum);
      }
    }
  }

  private void table(String title, Map<String, Integer> counts, int samples) {
    List<List<String>> rows =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(title.endsWith("within") ? 4 * SHOWN : SHOWN)
            .map(
                entry ->
                    List.of(
                        entry.getKey(),
                        Report.number(100.0 * entry.getValue() / Math.max(1, samples), 1) + " %"))
            .toList();
    report.table(title + " (" + samples + " samples)", List.of("method", "share"), rows);
  }
}
