package vn.motcua.launcher;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;

/** Asks a portal for long work, shows how it goes and what came of it. */
final class Operations {
  private static final Duration ASK_AGAIN = Duration.ofMillis(500);
  private static final Duration TELL_AGAIN = Duration.ofSeconds(5);
  private static final int PROBLEMS_SHOWN = 50;

  private final PortalClient portal;
  private long told = System.nanoTime();

  Operations(PortalClient portal) {
    this.portal = portal;
  }

  /** True when all of the file was dealt with; single lines may have been rejected. */
  boolean importProcedures(Path file) throws InterruptedException {
    JsonObject state = portal.importProcedures(file);
    while (isRunning(state)) {
      tell("Importing: " + state.getLong("read") + " lines read");
      Thread.sleep(ASK_AGAIN.toMillis());
      state = portal.procedureImport(state.getLong("id"));
    }
    Say.endProgress();
    boolean done = "DONE".equals(state.getString("state"));
    Say.line(
        "%s: %d lines read, %d created, %d changed, %d unchanged, %d rejected."
            .formatted(
                done ? "Imported" : "The import failed",
                state.getLong("read"),
                state.getLong("created"),
                state.getLong("changed"),
                state.getLong("unchanged"),
                state.getLong("rejected")));
    showProblems(state.getArray("problems", new JsonArray()));
    return done;
  }

  private static void showProblems(JsonArray problems) {
    problems.stream()
        .limit(PROBLEMS_SHOWN)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .forEach(
            problem ->
                Say.line(
                    "  line " + problem.getLong("line") + ": " + problem.getString("reason", "")));
    if (problems.size() > PROBLEMS_SHOWN) {
      Say.line("  and " + (problems.size() - PROBLEMS_SHOWN) + " more");
    }
  }

  /** True when the index was rebuilt. */
  boolean reindex() throws InterruptedException {
    JsonObject state = portal.reindex();
    while (isRunning(state)) {
      tell(
          "Rebuilding the search index: "
              + state.getLong("done")
              + " of "
              + state.getLong("total"));
      Thread.sleep(ASK_AGAIN.toMillis());
      state = portal.reindexing();
    }
    Say.endProgress();
    boolean done = "DONE".equals(state.getString("state"));
    Say.line(
        done
            ? "The search index is rebuilt: " + state.getLong("done") + " entries."
            : "Rebuilding the search index failed; the portal's log tells why.");
    return done;
  }

  private static boolean isRunning(JsonObject state) {
    return "RUNNING".equals(state.getString("state"));
  }

  /** Often on a terminal, where the line is written over; seldom elsewhere. */
  private void tell(String text) {
    if (Say.isTerminal() || System.nanoTime() - told > TELL_AGAIN.toNanos()) {
      Say.progress(text);
      told = System.nanoTime();
    }
  }
}
