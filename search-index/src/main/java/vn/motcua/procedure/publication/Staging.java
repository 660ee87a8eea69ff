package vn.motcua.procedure.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.outbox.relay.Retry;
import vn.motcua.procedure.importing.CatalogueLine;
import vn.motcua.procedure.importing.ImportProblem;
import vn.motcua.procedure.importing.RejectedLine;

/**
 * Takes catalogue lines for staff to look through. Nothing of them is published: each is compared
 * with the latest version decided and waits at the publication desk until staff approve it under a
 * decision, or reject it.
 */
@ApplicationScoped
public class Staging {
  private static final int BATCH = 100;

  @Inject private StagingStore store;

  /** A line of a delivery that can be read. */
  record Numbered(int number, String text, CatalogueLine line) {}

  /**
   * Stages lines, each a JSON object in the layout that {@link CatalogueLine} reads; a
   * "publication" in them does not count, because here staff decide. The same lines again change
   * nothing: what was rejected stays rejected until the source says something else.
   *
   * @param source who says so, at most 100 characters, for instance {@code dvcqg}; of each
   *     procedure only what a source said last is kept, and sources do not touch each other's
   * @param by the person or program that hands them in, as it is recorded
   * @param whole true for a complete list: what is published here and not in it is staged to be
   *     repealed, unless a line could not be read, which might have been just that procedure
   * @param lines are read once, in order; whoever hands them in closes them
   */
  public Delivery stage(String source, String by, boolean whole, Stream<String> lines) {
    long id = store.begin(source, whole, by);
    List<ImportProblem> problems = new ArrayList<>();
    List<Numbered> batch = new ArrayList<>(BATCH);
    int[] read = {0};
    lines.forEachOrdered(
        text -> {
          read[0]++;
          parse(read[0], text, batch, problems);
          if (batch.size() == BATCH) {
            flush(id, batch, problems);
          }
        });
    flush(id, batch, problems);
    if (whole && problems.isEmpty()) {
      store.missing(id).forEach(codes -> Retry.ofMaking(() -> store.gone(id, codes)));
    }
    return store.end(id, read[0], problems.stream().limit(Delivery.MAX_PROBLEMS).toList());
  }

  /**
   * Stages the end of procedures that a source no longer lists; of those that are not published
   * here nothing is staged.
   *
   * @param source see {@link #stage}
   */
  public Delivery gone(String source, String by, List<String> codes) {
    long id = store.begin(source, false, by);
    for (int from = 0; from < codes.size(); from += BATCH) {
      List<String> some = codes.subList(from, Math.min(codes.size(), from + BATCH));
      Retry.ofMaking(() -> store.gone(id, store.published(some)));
    }
    return store.end(id, 0, List.of());
  }

  private static void parse(
      int number, String text, List<Numbered> batch, List<ImportProblem> problems) {
    String line = (number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    if (line.isEmpty()) {
      return;
    }
    try {
      batch.add(new Numbered(number, line, CatalogueLine.parse(line)));
    } catch (RejectedLine rejected) {
      problems.add(new ImportProblem(number, rejected.reason()));
    }
  }

  private void flush(long id, List<Numbered> batch, List<ImportProblem> problems) {
    if (!batch.isEmpty()) {
      problems.addAll(Retry.ofMaking(() -> store.add(id, batch)));
      batch.clear();
    }
  }
}
