package vn.motcua.procedure.importing;

import java.util.ArrayList;
import java.util.List;

/** Counts while an import runs; read by other threads for its progress. */
final class ImportCount {
  final String source;
  volatile long id;
  private int read;
  private int created;
  private int changed;
  private int unchanged;
  private int rejected;
  private final List<ImportProblem> problems = new ArrayList<>();

  ImportCount(String source) {
    this.source = source;
  }

  synchronized void line() {
    read++;
  }

  synchronized int read() {
    return read;
  }

  synchronized void add(BatchImport.Outcome outcome) {
    created += outcome.created();
    changed += outcome.changed();
    unchanged += outcome.unchanged();
    outcome.problems().forEach(this::reject);
  }

  synchronized void reject(ImportProblem problem) {
    rejected++;
    if (problems.size() < ImportRun.MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  synchronized ImportProgress progress(ImportState state) {
    return new ImportProgress(
        id, source, state, read, created, changed, unchanged, rejected, List.copyOf(problems));
  }
}
