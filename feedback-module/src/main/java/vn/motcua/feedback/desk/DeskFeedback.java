package vn.motcua.feedback.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.attachment.Upload;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Matter;
import vn.motcua.feedback.Said;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.clock.Due;
import vn.motcua.feedback.register.PublicFeedback;
import vn.motcua.reference.PublicReference;

/**
 * A feedback as those see it who work on it, with everything.
 *
 * @param dueOn null while the sender is waited for, and when it is answered
 * @param takenBy until when somebody of the first department takes it on
 * @param notOursBy until when the present department may say that it is not theirs
 * @param seen how many steps there are; goes along with every deed
 * @param published null while nobody else can read it
 */
public record DeskFeedback(
    long id,
    String reference,
    Matter matter,
    State state,
    String owner,
    String officer,
    Instant receivedAt,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate takenBy,
    @Nullable LocalDate notOursBy,
    boolean late,
    String draft,
    String draftedBy,
    String answer,
    @Nullable Integer rating,
    String ratingWhy,
    String mark,
    List<Step> steps,
    List<Said> said,
    Map<String, Duration> shares,
    List<Upload.Stored> files,
    @Nullable PublicFeedback published,
    int seen,
    boolean mayWork,
    boolean mayLead) {

  static DeskFeedback of(
      Feedback one,
      Due due,
      Instant now,
      boolean mayWork,
      boolean mayLead,
      List<Upload.Stored> files,
      @Nullable PublicFeedback published) {
    List<Step> steps = one.course().steps();
    boolean open = one.state().open();
    return new DeskFeedback(
        one.id(),
        new PublicReference(one.reference()).grouped(),
        one.matter(),
        one.state(),
        one.owner(),
        one.officer(),
        one.receivedAt(),
        open ? due.answer().dueOn() : null,
        due.receipt().dueOn(),
        due.forward().dueOn(),
        open && due.late(now, null),
        one.draft(),
        one.draftedBy(),
        one.answer(),
        one.rating(),
        one.ratingWhy(),
        one.mark(),
        steps,
        one.said(),
        one.course().shares(now),
        files,
        published,
        steps.size(),
        mayWork,
        mayLead);
  }

  /** Whether the buttons of officers for it are shown. */
  public boolean offers(String verb) {
    return mayWork && Verb.valueOf(verb).possible(state);
  }

  /** Whether the buttons of leaders for it are shown. */
  public boolean offersLeader(String verb) {
    return mayLead && Verb.valueOf(verb).possible(state);
  }

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "DeskFeedback";
  }
}
