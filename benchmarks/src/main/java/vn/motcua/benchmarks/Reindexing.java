package vn.motcua.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import vn.motcua.procedure.importing.CatalogueReader.Entry;
import vn.motcua.search.query.IndexFolder;
import vn.motcua.search.query.RawWriter;

/** Writing the whole index again: the portal from MariaDB, Lucene alone from memory. */
final class Reindexing {
  private static final int TIMES = 3;
  private static final double GOAL = 0.7;

  private final Report report;
  private final Goals goals;

  Reindexing(Report report, Goals goals) {
    this.report = report;
    this.goals = goals;
  }

  void run(Portal portal, IndexFolder index, List<Entry> procedures) throws Exception {
    Map<String, Document> stored = index.stored();
    List<Double> ours = new ArrayList<>();
    List<Double> one = new ArrayList<>();
    List<Double> two = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      ours.add(portal.reindex());
      one.add(raw(procedures, stored, 1));
      two.add(raw(procedures, stored, 2));
    }
    report.table(
        "Writing the whole index again, procedures a second, median of " + TIMES,
        List.of("", "procedures/s"),
        List.of(
            List.of("portal, from MariaDB", Report.number(median(ours), 0)),
            List.of("Lucene, from memory, one thread", Report.number(median(one), 0)),
            List.of("Lucene, from memory, two threads", Report.number(median(two), 0))));
    goals.atLeast("re-index, portal / Lucene, one thread", median(ours) / median(one), GOAL);
    goals.atLeast("re-index, portal / Lucene, two threads", median(ours) / median(two), GOAL);
  }

  private static double raw(List<Entry> procedures, Map<String, Document> stored, int threads)
      throws Exception {
    Path folder = Files.createDirectories(Options.WORK).resolve("raw-index");
    Folders.delete(folder);
    return procedures.size() / (new RawWriter().write(folder, procedures, stored, threads) / 1e9);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
