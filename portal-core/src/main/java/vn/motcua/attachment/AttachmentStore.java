package vn.motcua.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import vn.motcua.problem.PortalProblem;

/** Takes files in and looks after them: folder, table and scanner together. */
final class AttachmentStore {
  static final Duration KEPT_UNATTACHED = Duration.ofDays(1);

  private static final Logger LOG = Logger.getLogger(AttachmentStore.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int LONGEST_WAIT_DOUBLINGS = 5;
  private static final Duration LEFT_OVER = Duration.ofHours(1);
  private static final int MEGABYTE = 1_000_000;
  private static final int PATIENCE_SECONDS = 20;

  /** One image at a time: of the largest, a copy takes a good part of the memory. */
  private static final Semaphore PAINTING = new Semaphore(1, true);

  /**
   * What an operator decides.
   *
   * @param megabytes of a file at most
   * @param withoutScanner whether files are taken while there is no scanner at all
   */
  record Rules(int megabytes, boolean withoutScanner) {}

  private final DataSource database;
  private final AttachmentFolder folder;
  private final Function<Path, Verdict> scanner;
  private final Rules rules;
  private final Clock clock;

  AttachmentStore(
      DataSource database,
      AttachmentFolder folder,
      Function<Path, Verdict> scanner,
      Rules rules,
      Clock clock) {
    this.database = database;
    this.folder = folder;
    this.scanner = scanner;
    this.rules = rules;
    this.clock = clock;
  }

  Upload store(InputStream content, String name) throws IOException, SQLException {
    Path incoming = folder.incoming();
    Path copy = folder.incoming();
    try {
      receive(content, incoming);
      Verdict verdict = scanner.apply(incoming);
      if (verdict instanceof Verdict.Infected) {
        throw new Refusal(UploadFlaw.INFECTED);
      }
      if (verdict instanceof Verdict.NoScanner && !rules.withoutScanner()) {
        throw new Refusal(UploadFlaw.NO_SCANNER);
      }
      AttachmentType type = ContentCheck.check(incoming, name);
      if (type.isImage()) {
        paint(incoming, copy, type);
      }
      return keep(type.isImage() ? copy : incoming, FileName.of(name, type), type, verdict.state());
    } catch (Refusal refusal) {
      return refusal.told();
    } finally {
      AttachmentFolder.delete(incoming);
      AttachmentFolder.delete(copy);
    }
  }

  private void receive(InputStream content, Path incoming) throws Refusal, IOException {
    long most = (long) rules.megabytes() * MEGABYTE;
    long size = 0;
    byte[] buffer = new byte[65_536];
    try (OutputStream out = Files.newOutputStream(incoming)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > most) {
          throw new Refusal(UploadFlaw.TOO_LARGE, rules.megabytes());
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw new Refusal(UploadFlaw.EMPTY);
    }
  }

  private static void paint(Path from, Path to, AttachmentType type) throws Refusal, IOException {
    try {
      if (!PAINTING.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new PortalProblem(503, "attachment-busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PortalProblem(503, "attachment-busy");
    }
    try {
      ImageCopy.write(from, to, type);
    } finally {
      PAINTING.release();
    }
  }

  private Upload keep(Path checked, String name, AttachmentType type, AttachmentState state)
      throws IOException, SQLException {
    UUID id = UUID.randomUUID();
    String sha256 = AttachmentFolder.sha256(checked);
    long bytes = Files.size(checked);
    folder.keep(checked, sha256, id);
    try (Connection connection = database.getConnection()) {
      StoredFile file = new StoredFile(id, name, type, bytes, sha256, state, null, 0, 0);
      AttachmentTable.add(connection, file, clock.instant());
    } catch (SQLException notWritten) {
      folder.delete(sha256, id);
      throw notWritten;
    }
    return new Upload.Stored(id, name, type, bytes, state);
  }

  /** Empty when there is none. */
  Optional<StoredFile> find(UUID id) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return AttachmentTable.find(connection, id);
    }
  }

  /**
   * The file itself, for a reader who may have it.
   *
   * @throws PortalProblem while it may not be given to anybody
   */
  Path file(StoredFile stored, boolean scannerThere) throws IOException {
    switch (stored.state()) {
      case INFECTED -> throw new PortalProblem(410, "attachment-infected");
      case PENDING -> throw new PortalProblem(409, "attachment-pending");
      case UNSCANNED -> {
        if (scannerThere) {
          throw new PortalProblem(409, "attachment-pending");
        }
      }
      case CLEAN -> {}
    }
    Path file = folder.kept(stored.sha256(), stored.id());
    if (!Files.isRegularFile(file) || !AttachmentFolder.sha256(file).equals(stored.sha256())) {
      LOG.severe("Attachment " + stored.id() + " is not as it was stored");
      throw new PortalProblem(503, "attachment-damaged");
    }
    return file;
  }

  /** Asks the scanner again for what waits, until nothing waits or it gives no answer. */
  void scanWaiting() throws SQLException {
    try (Connection connection = database.getConnection()) {
      boolean answers = true;
      while (answers) {
        Instant now = clock.instant();
        Optional<StoredFile> next = AttachmentTable.nextToScan(connection, now, now.plus(LEASE));
        answers = next.isPresent() && scan(connection, next.get());
      }
    }
  }

  private boolean scan(Connection connection, StoredFile file) throws SQLException {
    Verdict verdict = scanner.apply(folder.kept(file.sha256(), file.id()));
    Instant now = clock.instant();
    if (verdict instanceof Verdict.Infected infected) {
      AttachmentTable.scanned(
          connection, file.id(), AttachmentState.INFECTED, infected.finding(), now);
      folder.delete(file.sha256(), file.id());
      LOG.log(Level.WARNING, "Attachment {0} is infected and was deleted", file.id());
      return true;
    }
    if (verdict instanceof Verdict.Clean) {
      AttachmentTable.scanned(connection, file.id(), AttachmentState.CLEAN, null, now);
      return true;
    }
    int doublings = Math.min(file.scans(), LONGEST_WAIT_DOUBLINGS);
    Instant again = now.plus(FIRST_WAIT.multipliedBy(1L << doublings));
    AttachmentTable.scanAgain(connection, file.id(), again);
    return false;
  }

  /** Removes what nothing was made of, and files that nothing is known of. */
  void sweep() throws SQLException, IOException {
    Instant now = clock.instant();
    folder.forgetIncomingBefore(now.minus(LEFT_OVER));
    try (Connection connection = database.getConnection()) {
      for (StoredFile file :
          AttachmentTable.takeUnattached(connection, now.minus(KEPT_UNATTACHED))) {
        folder.delete(file.sha256(), file.id());
      }
      for (Path file : folder.keptBefore(now.minus(LEFT_OVER))) {
        if (AttachmentTable.find(connection, AttachmentFolder.id(file)).isEmpty()) {
          AttachmentFolder.delete(file);
        }
      }
    }
  }
}
