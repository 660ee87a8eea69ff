package vn.motcua.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.clock.FeedbackClock;
import vn.motcua.problem.PortalProblem;

/** The stored feedback. Whoever changes one holds its row until the end of the transaction. */
@ApplicationScoped
public class Feedbacks {
  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private FeedbackClock clock;
  @Inject private WordStore words;

  /** Stores a new one, in the caller's transaction. */
  @Transactional(TxType.MANDATORY)
  public Feedback add(Feedback feedback) {
    em.persist(feedback);
    keep(feedback);
    return feedback;
  }

  /** Writes what is computed of it: its days, and the words by which it is found. */
  @Transactional(TxType.MANDATORY)
  public void keep(Feedback feedback) {
    clock.keep(feedback);
    words.keep(feedback);
  }

  /** The one that was sent by this form already. */
  @Transactional
  public Optional<Long> submitted(String submission) {
    return em.createQuery("select id from Feedback where submission = :submission", Long.class)
        .setParameter("submission", submission)
        .getResultStream()
        .findFirst();
  }

  /** What is made of it, read in a transaction. */
  @Transactional
  public <T> Optional<T> read(long id, Function<Feedback, @Nullable T> made) {
    Feedback feedback = em.find(Feedback.class, id);
    return feedback == null ? Optional.empty() : Optional.ofNullable(made.apply(feedback));
  }

  /**
   * Does something with it while nobody else can.
   *
   * @throws PortalProblem 404 when there is none
   */
  @Transactional
  public void act(long id, Consumer<Feedback> deed) {
    Feedback feedback = locked(id);
    deed.accept(feedback);
    keep(feedback);
  }

  /** Merges one into another; locked in one order, so both ways at once end well. */
  @Transactional
  public void merge(long from, long into, Consumer<List<Feedback>> deed) {
    List<Feedback> both = new ArrayList<>();
    for (long id : new TreeSet<>(List.of(from, into))) {
      both.add(locked(id));
    }
    if (both.size() > 1 && both.get(0).id() != from) {
      both.add(both.remove(0));
    }
    deed.accept(both);
    both.forEach(this::keep);
  }

  /** Those for which the answer of this one counts as well. */
  @Transactional
  public List<Feedback> mergedInto(long id) {
    return em.createQuery("from Feedback where mergedInto = :id order by id", Feedback.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** The others that came of the same words when they were split. */
  @Transactional
  public List<Feedback> related(Feedback one) {
    Long root = one.splitFrom();
    return em.createQuery(
            "from Feedback f where f.id <> :id and (f.splitFrom = :id or f.id = :root"
                + " or f.splitFrom = :root) order by f.id",
            Feedback.class)
        .setParameter("id", one.id())
        .setParameter("root", root == null ? one.id() : root)
        .getResultList();
  }

  /** By its reference. */
  @Transactional
  public Optional<Long> find(String reference) {
    return em.createQuery("select id from Feedback where reference = :reference", Long.class)
        .setParameter("reference", reference)
        .getResultStream()
        .findFirst();
  }

  /** The one that stands for it; itself unless it was merged. */
  @Transactional
  public long survivor(long id) {
    Feedback feedback = em.find(Feedback.class, id);
    Set<Long> seen = new HashSet<>();
    while (feedback != null && feedback.mergedInto() != null && seen.add(feedback.id())) {
      feedback = em.find(Feedback.class, feedback.mergedInto());
    }
    return feedback == null ? id : feedback.id();
  }

  @Transactional
  public boolean isEmpty() {
    return em.createQuery("select 1 from Feedback", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private Feedback locked(long id) {
    Feedback feedback = em.find(Feedback.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (feedback == null) {
      throw new PortalProblem(404, "not-found");
    }
    em.refresh(feedback); // what a list read before is old by now
    return feedback;
  }
}
