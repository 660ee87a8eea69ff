package vn.motcua.feedback.outside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Officer;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.time.VietnamTime;

/** The record of what went outside; whoever changes it holds the feedback. */
@ApplicationScoped
public class OutsideLetters {
  private static final int LONGEST_LETTER = 80;
  private static final int LONGEST_GROUND = 500;
  private static final int LONGEST_AUTHORITY = 200;

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Clock clock;

  @Transactional
  public Optional<Outside> of(long feedback) {
    return stored(feedback).map(Outside::of);
  }

  private Optional<OutsideLetter> stored(long feedback) {
    return em.createQuery("from FeedbackOutside where feedback = :id", OutsideLetter.class)
        .setParameter("id", feedback)
        .getResultStream()
        .findFirst();
  }

  /** Passes it on by a letter that was written on a day since it came in. */
  @Transactional(TxType.MANDATORY)
  public void send(Feedback feedback, Sent sent, String why, Officer by) {
    require("authority", sent.authority(), LONGEST_AUTHORITY);
    require("letter", sent.letter(), LONGEST_LETTER);
    require("ground", sent.ground(), LONGEST_GROUND);
    between("sentOn", feedback.receivedAt().atZone(VietnamTime.ZONE).toLocalDate(), sent.on());
    String told = why.isBlank() ? "" : why + " (" + sent.letter() + ")";
    feedback.refer(sent.authority(), told, by, clock.instant());
    em.persist(new OutsideLetter(feedback.id(), sent, by, clock.instant()));
  }

  /** Notes what came back, for the sender to read as well; once. */
  @Transactional(TxType.MANDATORY)
  public void reply(Feedback feedback, String words, LocalDate on, Officer by) {
    OutsideLetter letter =
        stored(feedback.id())
            .filter(one -> one.reply().isEmpty())
            .orElseThrow(() -> new PortalProblem(409, "feedback-changed-meanwhile"));
    between("repliedOn", letter.sent().on(), on);
    feedback.hearBack(words, by, clock.instant());
    letter.reply(words, on, by);
  }

  private void between(String field, LocalDate first, LocalDate day) {
    LocalDate today = VietnamTime.today(clock);
    if (day.isBefore(first) || day.isAfter(today)) {
      throw new InvalidInput(field, "input.out-of-range", first, today);
    }
  }

  private static void require(String field, String words, int longest) {
    if (words.isBlank()) {
      throw new InvalidInput(field, "input.required");
    }
    if (words.length() > longest) {
      throw new InvalidInput(field, "input.too-long", longest);
    }
  }
}
