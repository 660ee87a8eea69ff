package vn.motcua.attachment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.SafeFailure;

/**
 * Files that people send along. A file is {@linkplain #store stored} when it arrives, {@linkplain
 * #attach attached} in the transaction that records what it belongs to, and {@linkplain #open
 * opened} for those only whom the {@link AttachmentAccess} of its kind lets read it.
 */
@ApplicationScoped
public class Attachments {
  private static final Logger LOG = Logger.getLogger(Attachments.class.getName());

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject
  @ConfigProperty(name = "portal.attachments.folder")
  private String folder;

  @Inject
  @ConfigProperty(name = "portal.attachments.max-megabytes")
  private int megabytes;

  @Inject
  @ConfigProperty(name = "portal.attachments.without-scanner")
  private boolean withoutScanner;

  @Inject private VirusScanner scanner;
  @Inject private Clock clock;
  @Inject @Any private Instance<AttachmentAccess> access;

  private @Nullable AttachmentStore store;

  @PostConstruct
  void begin() {
    store =
        new AttachmentStore(
            database,
            new AttachmentFolder(Path.of(folder)),
            scanner::scan,
            new AttachmentStore.Rules(megabytes, withoutScanner),
            clock);
  }

  AttachmentStore files() {
    return Objects.requireNonNull(store, "not begun");
  }

  /**
   * Checks a file and keeps it for a day, in a transaction of its own. The stream is read to its
   * end, or to the limit; of what is refused nothing remains.
   *
   * @param name as its sender's program gave it
   * @throws PortalProblem 503 when it cannot be kept just now
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public Upload store(InputStream content, String name) {
    try {
      return files().store(content, name);
    } catch (IOException | SQLException unkept) {
      throw unavailable("A file cannot be kept", unkept);
    }
  }

  /**
   * From the caller's commit on, the files belong to the thing and are kept.
   *
   * @param kind of thing, as its {@link AttachmentAccess} says it
   * @throws InvalidInput when one is gone, infected, or belongs to something already
   */
  @Transactional(TxType.MANDATORY)
  public void attach(List<UUID> ids, String kind, long subject) {
    List<UUID> gone = new ArrayList<>();
    em.unwrap(Session.class)
        .doWork(
            connection -> {
              for (UUID id : ids) {
                if (!AttachmentTable.attach(connection, id, kind, subject)) {
                  gone.add(id);
                }
              }
            });
    if (!gone.isEmpty()) {
      throw new InvalidInput("attachment", "attachment.gone");
    }
  }

  /** From the caller's commit on, nobody is given them; the files are deleted within the hour. */
  @Transactional(TxType.MANDATORY)
  public void remove(String kind, long subject) {
    em.unwrap(Session.class).doWork(c -> AttachmentTable.detach(c, kind, subject));
  }

  /** What belongs to a thing, the oldest first; for whoever may read the thing. */
  @Transactional
  public List<Upload.Stored> of(String kind, long subject) {
    return em
        .unwrap(Session.class)
        .doReturningWork(c -> AttachmentTable.of(c, kind, subject))
        .stream()
        .map(Attachments::told)
        .toList();
  }

  private static Upload.Stored told(StoredFile file) {
    return new Upload.Stored(file.id(), file.name(), file.type(), file.bytes(), file.state());
  }

  /**
   * A file for whoever makes this request.
   *
   * @throws PortalProblem 404 when there is none or they may not read it, 409 while it waits for
   *     the virus scanner, 410 when that found something, 503 when it cannot be read just now
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public OpenedAttachment open(UUID id) {
    try {
      StoredFile file = files().find(id).filter(this::mayRead).orElseThrow(Attachments::notFound);
      Path path = files().file(file, scanner.isThere());
      return new OpenedAttachment(file.name(), file.type(), file.bytes(), path);
    } catch (IOException | SQLException away) {
      throw unavailable("A file cannot be read", away);
    }
  }

  private boolean mayRead(StoredFile file) {
    return access.stream()
        .anyMatch(speaks -> speaks.kind().equals(file.kind()) && speaks.mayRead(file.subject()));
  }

  private static PortalProblem notFound() {
    return new PortalProblem(404, "not-found");
  }

  private static PortalProblem unavailable(String what, Exception why) {
    LOG.log(Level.WARNING, what, SafeFailure.of(why));
    return new PortalProblem(503, "attachment-unavailable");
  }
}
