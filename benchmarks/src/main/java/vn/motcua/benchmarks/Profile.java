package vn.motcua.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  void run() throws Exception {
    List<String> mix = Benchmarks.mix(Benchmarks.catalogue(options));
    for (boolean page : new boolean[] {false, true}) {
      Path file = Options.WORK.resolve(page ? "page.jfr" : "api.jfr");
      Files.deleteIfExists(file);
      List<String> settings = new ArrayList<>(Portal.catalogue(options));
      settings.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
      String name;
      try (Portal portal = Portal.start("portal", settings)) {
        Peer peer = page ? portal.page() : portal.api();
        name = peer.name();
        new Load(mix).closed(peer, CLIENTS, 0, 6.0 * options.seconds());
      }
      show(name, file);
    }
  }

  private void show(String name, Path file) throws Exception {
    Map<String, Integer> top = new TreeMap<>();
    Map<String, Integer> within = new TreeMap<>();
    int samples = 0;
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals("jdk.ExecutionSample")
            && event.getThread("sampledThread").getJavaName().startsWith("http-thread-pool")) {
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
            .limit(title.endsWith("within") ? 3 * SHOWN : SHOWN)
            .map(
                entry ->
                    List.of(
                        entry.getKey(),
                        Report.number(100.0 * entry.getValue() / Math.max(1, samples), 1) + " %"))
            .toList();
    report.table(title + " (" + samples + " samples)", List.of("method", "share"), rows);
  }
}
