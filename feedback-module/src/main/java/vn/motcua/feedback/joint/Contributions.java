package vn.motcua.feedback.joint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.motcua.calendar.Calendars;
import vn.motcua.deadline.Deadline;
import vn.motcua.deadline.LimitUnit;
import vn.motcua.deadline.TimeLimit;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Officer;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

/** What departments are asked for; whoever changes it holds the feedback. */
@ApplicationScoped
public class Contributions {
  /** More working days than the answer itself has are of no use. */
  public static final int MOST_DAYS = 10;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Calendars calendars;
  @Inject private Clock clock;

  /** In the order in which they were asked. */
  @Transactional
  public List<Part> of(long feedback) {
    Instant now = clock.instant();
    return stored(feedback).stream().map(one -> Part.of(one, due(one), now)).toList();
  }

  private List<Contribution> stored(long feedback) {
    return em.createQuery(
            "from FeedbackContribution where feedback = :id order by id", Contribution.class)
        .setParameter("id", feedback)
        .getResultList();
  }

  Deadline due(Contribution one) {
    return Deadline.of(
        calendars.of(one.department()),
        new TimeLimit(one.days(), LimitUnit.WORKING_DAY),
        one.askedAt());
  }

  /** The departments that still owe their part. */
  @Transactional
  public List<String> asked(long feedback) {
    return stored(feedback).stream()
        .filter(Contribution::open)
        .map(Contribution::department)
        .toList();
  }

  /** Asks another department; once at a time. */
  @Transactional(TxType.MANDATORY)
  public void ask(Feedback feedback, String department, String question, int days, Officer by) {
    if (question.isBlank()) {
      throw new InvalidInput("jointQuestion", "input.required");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidInput("days", "input.out-of-range", 1, MOST_DAYS);
    }
    if (department.equals(feedback.owner()) || asked(feedback.id()).contains(department)) {
      throw new InvalidInput("jointDepartment", "feedback.joint.asked-already");
    }
    feedback.consult(department, by, clock.instant());
    em.persist(new Contribution(feedback.id(), department, question, days, by, clock.instant()));
  }

  /**
   * What a department says.
   *
   * @throws PortalProblem 409 when it is not asked, or no longer
   */
  @Transactional(TxType.MANDATORY)
  public void give(Feedback feedback, long id, String words, Officer by) {
    if (words.isBlank()) {
      throw new InvalidInput("contribution", "input.required");
    }
    Contribution one = open(feedback, id);
    one.give(words, by, clock.instant());
    feedback.contribute(one.department(), by, clock.instant());
  }

  /** The department of one that is still owed. */
  @Transactional(TxType.MANDATORY)
  public String department(Feedback feedback, long id) {
    return open(feedback, id).department();
  }

  private Contribution open(Feedback feedback, long id) {
    return stored(feedback.id()).stream()
        .filter(one -> one.id() == id && one.open())
        .findFirst()
        .orElseThrow(() -> new PortalProblem(409, "feedback-not-asked"));
  }

  /** It was answered; nobody owes anything any more. */
  @Transactional(TxType.MANDATORY)
  public void end(Feedback feedback) {
    stored(feedback.id()).stream()
        .filter(Contribution::open)
        .forEach(one -> one.end(clock.instant()));
  }
}
