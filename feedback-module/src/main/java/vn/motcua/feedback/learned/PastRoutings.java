package vn.motcua.feedback.learned;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Verb;

/** Where people sent feedback, as it is stored. Complaints and denunciations are never read. */
@ApplicationScoped
public class PastRoutings {
  /** Of more than that the oldest are forgotten. */
  static final int MOST = 10_000;

  /** Steps are numbered before they are there for others to see; so many are looked at again. */
  private static final int OVERLAP = 200;

  private static final int PORTION = 500;
  private static final int LONGEST = 2_000;
  private static final Set<Kind> OPEN = Set.of(Kind.REPORT, Kind.PROPOSAL);

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  /** The number of the last step of all; 0 when there is none. */
  @Transactional
  public long last() {
    return em.createQuery("select coalesce(max(id), 0) from FeedbackEvent", Long.class)
        .getSingleResult();
  }

  /** The latest {@link #MOST} that may teach something. */
  @Transactional
  public List<Long> latest() {
    return em.createQuery(
            "select id from Feedback where kind in :kinds and text <> '' order by id desc",
            Long.class)
        .setParameter("kinds", OPEN)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * What happened since.
   *
   * @param feedback which it happened to
   * @param last the number of the last step looked at; not always the last there is
   */
  record Changes(Set<Long> feedback, long last) {}

  /** Of what happened after that step, a portion; who asks again gets the next. */
  @Transactional
  public Changes since(long step) {
    Set<Long> changed = new HashSet<>();
    long last = step;
    for (Tuple row :
        em.createQuery(
                "select e.id, e.feedback.id from FeedbackEvent e where e.id > :step order by e.id",
                Tuple.class)
            .setParameter("step", step - OVERLAP)
            .setMaxResults(OVERLAP + PORTION)
            .getResultList()) {
      last = Math.max(last, row.get(0, Long.class));
      changed.add(row.get(1, Long.class));
    }
    return new Changes(changed, last);
  }

  /** What these teach. */
  @Transactional
  public List<Lesson> lessons(List<Long> feedback) {
    List<Lesson> lessons = new ArrayList<>();
    for (int i = 0; i < feedback.size(); i += PORTION) {
      read(feedback.subList(i, Math.min(feedback.size(), i + PORTION)), lessons);
    }
    return lessons;
  }

  private void read(List<Long> ids, List<Lesson> lessons) {
    Map<Long, String> texts = new LinkedHashMap<>();
    Map<Long, List<Lesson.Passage>> passages = new LinkedHashMap<>();
    em.createQuery(
            "select f.id, f.text, e.verb, e.fromOwner, e.toOwner, e.who from FeedbackEvent e"
                + " join e.feedback f where f.id in :ids and f.kind in :kinds and f.text <> ''"
                + " and e.verb in :verbs order by e.id",
            Tuple.class)
        .setParameter("ids", ids)
        .setParameter("kinds", OPEN)
        .setParameter("verbs", Lesson.TEACH)
        .getResultList()
        .forEach(
            row -> {
              long id = row.get(0, Long.class);
              String text = row.get(1, String.class);
              texts.put(id, text.substring(0, Math.min(LONGEST, text.length())));
              passages
                  .computeIfAbsent(id, none -> new ArrayList<>())
                  .add(
                      new Lesson.Passage(
                          row.get(2, Verb.class),
                          row.get(3, String.class),
                          row.get(4, String.class),
                          !row.get(5, String.class).startsWith("@")));
            });
    passages.forEach(
        (id, steps) -> lessons.addAll(Lesson.of(id, texts.getOrDefault(id, ""), steps)));
  }
}
