package vn.motcua.procedure.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;

/** What hangs where, in the database. */
@ApplicationScoped
class PostingStore {
  private static final String OBJECT = "posted-list";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Audit audit;

  /** The latest of every centre that has one, by its code. */
  @Transactional
  Map<String, Posting> latest() {
    return em
        .createQuery(
            "from StoredPosting p where p.id in"
                + " (select max(l.id) from StoredPosting l group by l.centre)",
            StoredPosting.class)
        .getResultList()
        .stream()
        .map(StoredPosting::told)
        .collect(Collectors.toMap(Posting::centre, Function.identity()));
  }

  @Transactional
  Optional<Posting> latest(String centre) {
    return em
        .createQuery(
            "from StoredPosting p where p.centre = :centre order by p.id desc", StoredPosting.class)
        .setParameter("centre", centre)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(StoredPosting::told);
  }

  @Transactional
  boolean ever() {
    return Objects.requireNonNullElse(
            em.createQuery("select count(p) from StoredPosting p", Long.class).getSingleResult(),
            0L)
        > 0;
  }

  /** Keeps it, and who said so, in one; fails when another one has taken the place meanwhile. */
  @Transactional
  void add(Posting posting, @Nullable Posting before) {
    audit.record(
        AuditEntry.changed(
            posting.madeBy(),
            OBJECT,
            posting.centre(),
            posting.postedOn().toString(),
            before == null ? null : before.digest(),
            posting.digest()));
    em.persist(new StoredPosting(posting, before == null ? 0 : before.id()));
  }

  /** Without a word in the audit: nobody did it. */
  @Transactional
  void addOfDemo(Posting posting) {
    em.persist(new StoredPosting(posting, 0));
  }
}
