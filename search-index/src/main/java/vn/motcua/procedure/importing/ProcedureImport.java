package vn.motcua.procedure.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;

/**
 * Imports procedures from JSON Lines in UTF-8. Lines go in by batches, each a transaction; the same
 * file again changes nothing; a line that cannot be used is reported with its number and skipped.
 */
@ApplicationScoped
public class ProcedureImport {
  private static final Logger LOG = Logger.getLogger(ProcedureImport.class.getName());
  private static final int BATCH = 100;
  private static final int NOTE_EVERY = 500;
  private static final int TRIES = 3;

  @Inject private ImportRuns runs;
  @Inject private BatchImport batches;
  @Inject private Event<ImportEnded> ended;

  private final AtomicReference<@Nullable ImportCount> running = new AtomicReference<>();

  /**
   * Registers an import; {@link #run} must follow.
   *
   * @throws PortalProblem 409 when another one is running here
   */
  public long begin(String source) {
    ImportCount count = new ImportCount(source);
    if (!running.compareAndSet(null, count)) {
      throw new PortalProblem(409, "conflict");
    }
    try {
      count.id = runs.begin(source);
      return count.id;
    } catch (RuntimeException failed) {
      running.set(null);
      throw failed;
    }
  }

  /** Reads the whole stream; the answer says how it ended. */
  public ImportProgress run(long id, InputStream file) {
    ImportCount count = running.get();
    if (count == null || count.id != id) {
      throw new IllegalStateException("Import " + id + " was not begun");
    }
    MessageDigest digest = sha256();
    ImportState end = ImportState.FAILED;
    try {
      read(new DigestInputStream(file, digest), count);
      end = ImportState.DONE;
    } catch (IOException stopped) {
      LOG.warning("Import of " + count.source + " stopped: " + stopped.getMessage());
    } finally {
      finish(count.progress(end), HexFormat.of().formatHex(digest.digest()));
    }
    ImportProgress done = count.progress(end);
    LOG.info(() -> "Imported " + summary(done));
    ended.fire(new ImportEnded(done));
    return done;
  }

  private void finish(ImportProgress progress, String sha256) {
    try {
      runs.finish(progress, sha256);
    } finally {
      running.set(null);
    }
  }

  /** How an import stands; empty for an unknown id. */
  public Optional<ImportProgress> progress(long id) {
    ImportCount count = running.get();
    return count != null && count.id == id
        ? Optional.of(count.progress(ImportState.RUNNING))
        : runs.find(id);
  }

  /** Imports a file unless the last import of its name had exactly its content. */
  public void once(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (!runs.lastWas(name, digest(file))) {
      whole(file, name);
    }
  }

  /** Imports a file unless something was imported under that name before, changed since or not. */
  public void first(Path file, String source) throws IOException {
    if (!runs.everDone(source)) {
      whole(file, source);
    }
  }

  /** Gives up an import that was begun and will not run. */
  public void abandon(long id) {
    ImportCount count = running.get();
    if (count != null && count.id == id) {
      finish(count.progress(ImportState.FAILED), "");
    }
  }

  /** Ends the records of imports that a stop cut off. */
  public void closeUnfinished() {
    runs.closeUnfinished();
  }

  private void whole(Path file, String source) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      ImportProgress end = run(begin(source), stream);
      if (end.state() != ImportState.DONE) {
        throw new IOException("Import of " + source + " failed after " + end.read() + " lines");
      }
    }
  }

  private void read(InputStream file, ImportCount count) throws IOException {
    LineReader reader = new LineReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    List<NumberedLine> batch = new ArrayList<>(BATCH);
    for (String text = reader.next(); text != null; text = reader.next()) {
      if (text.isBlank()) {
        continue;
      }
      count.line();
      parse(text, reader, count).ifPresent(batch::add);
      if (batch.size() == BATCH) {
        flush(batch, count);
      }
    }
    flush(batch, count);
  }

  private static Optional<NumberedLine> parse(String text, LineReader at, ImportCount count) {
    try {
      if (at.tooLong()) {
        throw new RejectedLine("longer than " + LineReader.MAX_LENGTH + " characters");
      }
      String line = at.number() == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
      return Optional.of(new NumberedLine(at.number(), CatalogueLine.parse(line)));
    } catch (RejectedLine rejected) {
      count.reject(new ImportProblem(at.number(), rejected.reason()));
      return Optional.empty();
    }
  }

  private void flush(List<NumberedLine> batch, ImportCount count) throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    if (!tried(batch, count)) {
      for (NumberedLine line : batch) {
        if (!tried(List.of(line), count)) {
          count.reject(new ImportProblem(line.number(), "the database did not take it"));
        }
      }
    }
    batch.clear();
    if (count.read() % NOTE_EVERY < BATCH) {
      ImportProgress progress = count.progress(ImportState.RUNNING);
      runs.note(progress);
      LOG.info(() -> "Importing " + summary(progress));
    }
  }

  /**
   * Another writer may have been in the way, or the database away for a moment, so a few times.
   * False when the database objects to the lines themselves.
   *
   * @throws IOException when the database stays away: nothing is wrong with the lines
   */
  private boolean tried(List<NumberedLine> lines, ImportCount count) throws IOException {
    for (int i = 1; ; i++) {
      try {
        count.add(batches.run(lines));
        return true;
      } catch (RuntimeException failed) {
        if (DatabaseObjection.in(failed)) {
          return false;
        }
        LOG.warning("Lines from " + lines.get(0).number() + ", attempt " + i + ": " + failed);
        if (i == TRIES) {
          throw new IOException("the database does not take line " + lines.get(0).number(), failed);
        }
        pause(i);
      }
    }
  }

  private static void pause(int attempt) throws IOException {
    try {
      TimeUnit.SECONDS.sleep(1L << attempt);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("the portal stops", stopped);
    }
  }

  private static String summary(ImportProgress at) {
    return "%s: %d lines read, %d new, %d changed, %d unchanged, %d rejected"
        .formatted(
            at.source(), at.read(), at.created(), at.changed(), at.unchanged(), at.rejected());
  }

  private static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream stream = new DigestInputStream(Files.newInputStream(file), digest)) {
      stream.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
