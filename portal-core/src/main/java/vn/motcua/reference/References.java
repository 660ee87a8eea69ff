package vn.motcua.reference;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.motcua.problem.PortalProblem;
import vn.motcua.problem.SafeFailure;
import vn.motcua.problem.TooManyTries;
import vn.motcua.protection.challenge.Proof;
import vn.motcua.secret.PortalSecret;

/**
 * Opens what a code and a second factor give access to, and tells nobody else anything. A code that
 * is not known, a wrong factor, and a code that is locked after wrong tries are answered alike: the
 * same problem after the same work. Codes and factors are stored as keyed hashes only.
 */
@ApplicationScoped
public class References {
  /** The second factor of what has none. */
  public static final String NO_FACTOR = "";

  private static final Logger LOG = Logger.getLogger(References.class.getName());

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Resource(lookup = "java:app/jdbc/portal")
  private DataSource database;

  @Inject private PortalSecret secret;
  @Inject private Clock clock;
  @Inject private Proof proof;

  private @Nullable SecretGuard guard;

  @PostConstruct
  void begin() {
    guard = new SecretGuard(database, secret, clock);
  }

  /** Whether everybody has to wait, or to solve a challenge, because too much was tried. */
  boolean isBraked() {
    return guard().isBraked();
  }

  private boolean hasWorked() {
    try {
      return proof.isGiven();
    } catch (ContextNotActiveException noRequest) {
      return false;
    }
  }

  private SecretGuard guard() {
    return Objects.requireNonNull(guard, "not begun");
  }

  /**
   * From the caller's commit on, the code opens the subject.
   *
   * @param kind of what is opened, for instance {@code booking}
   * @param code {@link PublicReference#value}, or a code of another kind in its one form
   * @param factor in its one form, for instance the last digits of a telephone number; {@link
   *     #NO_FACTOR} where the code is enough
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void register(String kind, String code, String factor, long subject) {
    em.unwrap(Session.class).doWork(c -> guard().register(c, kind, code, factor, subject));
  }

  /** From the caller's commit on, nothing opens the subject any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(String kind, long subject) {
    em.unwrap(Session.class).doWork(c -> ReferenceTable.remove(c, kind, subject));
  }

  /**
   * The subject that the code and the factor open. A try is counted in a transaction of its own,
   * and stays counted whatever happens next. Who has solved a challenge for this request does not
   * wait when everybody has to.
   *
   * @param client who asks, {@link vn.motcua.web.ClientAddress}
   * @throws PortalProblem 404 {@code reference-refused} in every case they do not; 503 when the
   *     database is away
   * @throws TooManyTries 429 when this client, or all clients together, tried wrongly too often;
   *     whatever the code is
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public long open(String kind, String code, String factor, String client) {
    try {
      return guard().open(kind, code, factor, client, hasWorked());
    } catch (SQLException away) {
      LOG.log(Level.WARNING, "References cannot be opened just now", SafeFailure.of(away));
      throw new PortalProblem(503, "unavailable");
    }
  }

  /**
   * Lets a code be opened at once that was locked after wrong tries: for somebody who stands at the
   * counter. The caller records who did so.
   *
   * @throws PortalProblem 503 when the database is away
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void release(String kind, String code) {
    try {
      guard().release(kind, code);
    } catch (SQLException away) {
      LOG.log(Level.WARNING, "No code can be released just now", SafeFailure.of(away));
      throw new PortalProblem(503, "unavailable");
    }
  }
}
