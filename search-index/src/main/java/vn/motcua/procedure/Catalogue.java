package vn.motcua.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import vn.motcua.code.ProcedureCode;

/** The whole catalogue, for those who take it along: read in parts, so that it may be large. */
@ApplicationScoped
public class Catalogue {
  private static final int PART = 200;
  private static final int DIGEST_BYTES = 16;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * A part of it.
   *
   * @param last where the next part begins; the same as asked for when there is no more
   */
  public record Part(List<PublishedProcedure> procedures, long last) {}

  /**
   * A procedure in a list of addresses.
   *
   * @param recordedAt of its latest decision
   */
  public record Listed(ProcedureCode code, Instant recordedAt) {}

  /** The procedures after those read already, each as it is shown today; 0 for the first part. */
  @Transactional
  public Part after(long last) {
    List<Long> ids =
        em.createQuery("select p.id from Procedure p where p.id > :last order by p.id", Long.class)
            .setParameter("last", last)
            .setMaxResults(PART)
            .getResultList();
    if (ids.isEmpty()) {
      return new Part(List.of(), last);
    }
    List<PublishedProcedure> part =
        em
            .createQuery(
                "select p from Procedure p join fetch p.versions where p.id in :ids order by p.id",
                Procedure.class)
            .setParameter("ids", ids)
            .getResultList()
            .stream()
            .map(Procedure::asStored)
            .toList();
    return new Part(part, ids.get(ids.size() - 1));
  }

  /** Another one as soon as anything in it is told otherwise; the same on every node. */
  @Transactional
  public String digest() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
    em.createQuery("select p.stamp from Procedure p order by p.id", String.class)
        .getResultList()
        .forEach(stamp -> digest.update(stamp.getBytes(StandardCharsets.US_ASCII)));
    return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
  }

  /**
   * Another one with every change of what is told, and found without reading any of it; only to be
   * compared with another one. Every change of a row raises its version.
   */
  @Transactional
  public String version() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT COUNT(*), COALESCE(MAX(id), 0), COALESCE(SUM(lock_version), 0)"
                        + " FROM procedure_")
                .getSingleResult();
    return row[0] + "." + row[1] + "." + row[2];
  }

  /** What was decided, the latest record first. */
  @Transactional
  public List<PublishedChange> changes(int most) {
    return em
        .createQuery(
            "select p.code, v from Procedure p join p.versions v order by v.recordedAt desc, v.id desc",
            Object[].class)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> change((String) row[0], (ProcedureVersion) row[1]))
        .toList();
  }

  private static PublishedChange change(String code, ProcedureVersion version) {
    return new PublishedChange(
        new ProcedureCode(code),
        version.number(),
        version.content().name(),
        version.decision(),
        version.recordedAt());
  }

  /** How many are in force. */
  @Transactional
  public long count() {
    return Objects.requireNonNullElse(
        em.createQuery("select count(p) from Procedure p where p.status = :status", Long.class)
            .setParameter("status", ProcedureStatus.PUBLISHED)
            .getSingleResult(),
        0L);
  }

  /** Those in force, by code. */
  @Transactional
  public List<Listed> listed(int from, int most) {
    return em
        .createQuery(
            "select p.code, max(v.recordedAt) from Procedure p join p.versions v"
                + " where p.status = :status group by p.code order by p.code",
            Object[].class)
        .setParameter("status", ProcedureStatus.PUBLISHED)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(row -> new Listed(new ProcedureCode((String) row[0]), (Instant) row[1]))
        .toList();
  }
}
