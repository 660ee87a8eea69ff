package vn.motcua.feedback.own;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.attachment.Attachments;
import vn.motcua.department.DepartmentTree;
import vn.motcua.department.Departments;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Said;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.clock.Course;
import vn.motcua.feedback.clock.Due;
import vn.motcua.feedback.clock.FeedbackClock;
import vn.motcua.reference.PublicReference;
import vn.motcua.text.Language;
import vn.motcua.text.Texts;

/** Makes of a feedback what its sender may see. */
@ApplicationScoped
public class OwnView {
  /** The others are among officers. */
  private static final Set<Verb> SHOWN =
      EnumSet.complementOf(
          EnumSet.of(
              Verb.DRAFT,
              Verb.SEND_BACK,
              Verb.NOTE,
              Verb.REMIND,
              Verb.ESCALATE,
              Verb.ABSORB,
              Verb.RATE,
              Verb.CONSULT,
              Verb.CONTRIBUTE,
              Verb.MARK,
              Verb.PUBLISH,
              Verb.WITHDRAW));

  /** Of these the reason is for the sender to read as well. */
  private static final Set<Verb> WITH_REASON =
      EnumSet.of(Verb.FORWARD, Verb.RETURN, Verb.PROLONG, Verb.REFER, Verb.SPLIT);

  @Inject private Feedbacks feedbacks;
  @Inject private FeedbackClock limits;
  @Inject private Departments departments;
  @Inject private Attachments attachments;
  @Inject private Texts texts;
  @Inject private Clock clock;

  /** Within the transaction that read it. */
  public OwnFeedback of(Feedback feedback, Language language) {
    Instant now = clock.instant();
    Course course = feedback.course();
    Due due = limits.due(feedback);
    boolean open = feedback.state().open();
    DepartmentTree tree = departments.tree();
    return new OwnFeedback(
        new PublicReference(feedback.reference()).grouped(),
        feedback.matter().kind(),
        feedback.state(),
        texts.get(language, "feedback.state." + feedback.state()),
        feedback.matter().text(),
        feedback.receivedAt(),
        open ? due.answer().dueOn() : null,
        open && due.late(now, null),
        new OwnFeedback.Office(feedback.owner(), name(tree, feedback.owner(), language)),
        words(feedback),
        course.steps().stream()
            .filter(step -> SHOWN.contains(step.verb()))
            .map(step -> happening(step, tree, language))
            .toList(),
        course.shares(now).entrySet().stream()
            .map(share -> share(share.getKey(), share.getValue(), tree, language))
            .toList(),
        feedback.state() == State.MERGED
            || Verb.SUPPLY.possible(feedback.state())
            || (open && Verb.COMMENT.possible(feedback.state()))
            || feedback.mayAskOnceMore(),
        feedback.mayReopen(now) ? feedback.reopenUntil().orElse(null) : null,
        Verb.RATE.possible(feedback.state()),
        feedback.rating(),
        attachments.of(OwnFeedbacks.KIND, feedback.id()).stream()
            .map(file -> new OwnFeedback.SentFile(file.id(), file.name()))
            .toList(),
        feedbacks.related(feedback).stream().map(one -> linked(one, tree, language)).toList());
  }

  private OwnFeedback.Linked linked(Feedback one, DepartmentTree tree, Language language) {
    return new OwnFeedback.Linked(
        new PublicReference(one.reference()).grouped(),
        name(tree, one.owner(), language),
        texts.get(language, "feedback.state." + one.state()));
  }

  /** With the answers of the one that stands for it, and no word of that one's sender. */
  private List<OwnFeedback.Word> words(Feedback feedback) {
    Stream<Said> own = feedback.said().stream().filter(said -> !said.voice().internal());
    long survivor = feedbacks.survivor(feedback.id());
    Stream<Said> others =
        survivor == feedback.id()
            ? Stream.of()
            : feedbacks.read(survivor, Feedback::said).orElse(List.of()).stream()
                .filter(said -> said.voice() == Said.Voice.ANSWER);
    return Stream.concat(own, others)
        .map(said -> new OwnFeedback.Word(said.at(), said.voice(), said.text()))
        .toList();
  }

  private OwnFeedback.Happening happening(Step step, DepartmentTree tree, Language language) {
    return new OwnFeedback.Happening(
        step.at(),
        step.verb(),
        texts.get(language, "feedback.verb." + step.verb()),
        name(tree, step.toOwner(), language),
        WITH_REASON.contains(step.verb()) ? step.why() : "");
  }

  private OwnFeedback.Share share(
      String code, Duration time, DepartmentTree tree, Language language) {
    String name =
        code.equals(Course.SENDER)
            ? texts.get(language, "feedback.share.sender")
            : name(tree, code, language);
    return new OwnFeedback.Share(name, time.toMinutes(), words(time, language));
  }

  /** In days and hours, as people say it. */
  public String words(Duration time, Language language) {
    return texts.get(
        language, "feedback.duration", time.toDays(), time.toHoursPart(), time.toMinutesPart());
  }

  private static String name(DepartmentTree tree, String code, Language language) {
    return tree.find(code).map(one -> one.name(language)).orElse(code);
  }
}
