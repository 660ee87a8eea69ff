package vn.motcua.feedback.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.TypedText;

/**
 * The public register. It reads one table only, which holds nothing but words that were let
 * through: what is private cannot get here by a wrong query.
 */
@ApplicationScoped
public class Register {
  private static final int MOST_WORDS = 12;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /**
   * A portion of what was found.
   *
   * @param total of all portions
   */
  public record Found(long total, List<PublicFeedback> hits) {}

  /**
   * What is looked for; all empty finds everything.
   *
   * @param words every one of them must be there, with or without accents
   */
  public record Question(String words, String procedure, String department, String category) {
    public static final Question ALL = new Question("", "", "", "");
  }

  /**
   * Changes whenever the register does.
   *
   * @param latest null when nothing is public
   */
  public record Stamp(long shown, @Nullable Instant latest) {
    static final Stamp NEVER = new Stamp(-1, null);
  }

  @Transactional
  public Stamp stamp() {
    Tuple row =
        em.createQuery(
                "select count(*), max(publishedAt) from FeedbackPublication where shown = true",
                Tuple.class)
            .getSingleResult();
    return new Stamp(row.get(0, Long.class), row.get(1, Instant.class));
  }

  /** The latest answers first. */
  @Transactional
  public Found find(Question question, int page, int size) {
    List<String> words =
        Arrays.stream(TypedText.folded(question.words()).split(" ", -1))
            .filter(word -> !word.isEmpty())
            .limit(MOST_WORDS)
            .toList();
    StringBuilder where = new StringBuilder(" from FeedbackPublication p where p.shown = true");
    for (int i = 0; i < words.size(); i++) {
      where.append(" and p.folded like :w").append(i).append(" escape '!'");
    }
    where.append(question.procedure().isEmpty() ? "" : " and p.procedure = :procedure");
    where.append(question.department().isEmpty() ? "" : " and p.department = :department");
    where.append(question.category().isEmpty() ? "" : " and str(p.category) = :category");
    TypedQuery<Long> count = em.createQuery("select count(*)" + where, Long.class);
    TypedQuery<Publication> hits =
        em.createQuery(
                "select p" + where + " order by p.answeredAt desc, p.id desc", Publication.class)
            .setFirstResult(page * size)
            .setMaxResults(size);
    for (TypedQuery<?> query : List.of(count, hits)) {
      for (int i = 0; i < words.size(); i++) {
        query.setParameter("w" + i, "%" + words.get(i).replaceAll("([!%_])", "!$1") + "%");
      }
      set(query, "procedure", question.procedure());
      set(query, "department", question.department());
      set(query, "category", question.category());
    }
    return new Found(
        count.getSingleResult(), hits.getResultList().stream().map(Publication::inPublic).toList());
  }

  private static void set(TypedQuery<?> query, String name, String value) {
    if (!value.isEmpty()) {
      query.setParameter(name, value);
    }
  }

  @Transactional
  public Optional<PublicFeedback> find(String publicId) {
    return em.createQuery(
            "from FeedbackPublication where shown = true and publicId = :id", Publication.class)
        .setParameter("id", publicId)
        .getResultStream()
        .findFirst()
        .map(Publication::inPublic);
  }

  /** What is shown, or would be shown again, of a feedback. */
  @Transactional
  public Optional<PublicFeedback> of(long feedback) {
    return stored(feedback).filter(Publication::shown).map(Publication::inPublic);
  }

  /** Shows a feedback under an address of its own, which tells nothing of its reference. */
  @Transactional(TxType.MANDATORY)
  public void show(long feedback, PublicFeedback words, String by, Instant now) {
    Publication stored =
        stored(feedback)
            .orElseGet(() -> new Publication(feedback, PublicReference.random().value()));
    stored.show(words, by, now);
    em.persist(stored);
  }

  @Transactional(TxType.MANDATORY)
  public void hide(long feedback) {
    stored(feedback).ifPresent(Publication::hide);
  }

  private Optional<Publication> stored(long feedback) {
    return em.createQuery("from FeedbackPublication where feedback = :id", Publication.class)
        .setParameter("id", feedback)
        .getResultStream()
        .findFirst();
  }

  /** The moment of the latest change; null when nothing is public. */
  @Transactional
  public @Nullable Instant latest() {
    return em.createQuery(
            "select max(publishedAt) from FeedbackPublication where shown = true", Instant.class)
        .getSingleResult();
  }
}
