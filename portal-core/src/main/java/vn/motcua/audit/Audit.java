package vn.motcua.audit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.motcua.secret.PortalSecret;

/**
 * The record of what staff do. Nothing in it is ever changed; who changes it in the database all
 * the same, is found out by {@link AuditBook#verify}.
 */
@ApplicationScoped
public class Audit {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_REASON = 300;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  private @Nullable AuditKeys keys;

  @PostConstruct
  void begin() {
    keys = new AuditKeys(secret);
  }

  AuditKeys keys() {
    return Objects.requireNonNull(keys, "not begun");
  }

  /** Recorded if and only if the caller's transaction commits. */
  @Transactional(TxType.MANDATORY)
  public void record(List<AuditEntry> entries) {
    Instant now = clock.instant();
    List<AuditRow> rows = entries.stream().map(entry -> row(entry, now, keys())).toList();
    em.unwrap(Session.class).doWork(connection -> AuditTable.add(connection, rows, keys()));
  }

  /** Recorded if and only if the caller's transaction commits. */
  @Transactional(TxType.MANDATORY)
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /**
   * Records a read or an export before anything is shown, in a transaction of its own: what cannot
   * be recorded must not be shown.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void recordFirst(AuditEntry entry) {
    record(List.of(entry));
  }

  static AuditRow row(AuditEntry entry, Instant now, AuditKeys keys) {
    String reason = entry.reason();
    return new AuditRow(
        RANDOM.nextLong(),
        now.truncatedTo(ChronoUnit.MICROS), // as exactly as the database keeps it
        entry.who(),
        entry.verb(),
        entry.object(),
        entry.id(),
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
        keys.content(entry.before()),
        keys.content(entry.after()));
  }
}
