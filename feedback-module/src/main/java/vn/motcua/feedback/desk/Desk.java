package vn.motcua.feedback.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import vn.motcua.attachment.Attachments;
import vn.motcua.audit.Audit;
import vn.motcua.audit.AuditEntry;
import vn.motcua.department.Department;
import vn.motcua.feedback.Feedback;
import vn.motcua.feedback.Feedbacks;
import vn.motcua.feedback.Officer;
import vn.motcua.feedback.Step;
import vn.motcua.feedback.Verb;
import vn.motcua.feedback.clock.FeedbackClock;
import vn.motcua.feedback.joint.Contributions;
import vn.motcua.feedback.mail.FeedbackMails;
import vn.motcua.feedback.own.OwnFeedbacks;
import vn.motcua.feedback.register.PublicFeedback;
import vn.motcua.feedback.register.Register;
import vn.motcua.feedback.routing.Router;
import vn.motcua.feedback.wording.Filling;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.reference.PublicReference;
import vn.motcua.web.StaffMember;

/**
 * What officers and leaders do. Each deed names how many steps the officer had seen: what somebody
 * else, or the sender, did meanwhile is never overlooked, and no answer goes out twice.
 */
@RequestScoped
class Desk {
  private static final String OBJECT = "feedback";

  @Inject private Feedbacks feedbacks;
  @Inject private DeskRights rights;
  @Inject private StaffMember staff;
  @Inject private FeedbackClock limits;
  @Inject private FeedbackMails mails;
  @Inject private Register register;
  @Inject private Router router;
  @Inject private Attachments attachments;
  @Inject private Audit audit;
  @Inject private Contributions contributions;
  @Inject private Colleagues colleagues;
  @Inject private Clock clock;

  /**
   * One for whoever may see it; that they did is recorded.
   *
   * @throws PortalProblem 404 when there is none, or none for them
   */
  @Transactional
  public DeskFeedback open(long id) {
    DeskFeedback seen =
        feedbacks
            .read(id, one -> rights.maySee(one) ? view(one) : null)
            .orElseThrow(() -> new PortalProblem(404, "not-found"));
    audit.recordFirst(AuditEntry.read(staff.name(), OBJECT, seen.reference(), ""));
    return seen;
  }

  /** Its reference, for whoever may see it; else nothing. */
  @Transactional
  public String reference(long id) {
    return feedbacks
        .read(id, one -> rights.maySee(one) ? new PublicReference(one.reference()).grouped() : null)
        .orElse("");
  }

  private DeskFeedback view(Feedback feedback) {
    return DeskFeedback.of(
        feedback,
        limits.due(feedback),
        clock.instant(),
        rights.mayWork(feedback),
        rights.mayLead(feedback),
        attachments.of(OwnFeedbacks.KIND, feedback.id()),
        register.of(feedback.id()).orElse(null));
  }

  /** What an officer does; anybody who works at its department may. */
  @Transactional
  public void work(long id, int seen, BiConsumer<Feedback, Officer> deed) {
    feedbacks.act(
        id,
        one -> {
          rights.requireWork(one);
          perform(one, seen, deed);
        });
  }

  /** What only a leader may do. */
  @Transactional
  public void lead(long id, int seen, BiConsumer<Feedback, Officer> deed) {
    feedbacks.act(
        id,
        one -> {
          rights.requireLead(one);
          perform(one, seen, deed);
        });
  }

  /** Does it and records it; the caller holds the feedback and has asked for the right. */
  void perform(Feedback one, int seen, BiConsumer<Feedback, Officer> deed) {
    List<Step> before = one.course().steps();
    if (before.size() != seen) {
      throw new PortalProblem(409, "feedback-changed-meanwhile");
    }
    String state = one.state() + " " + one.owner();
    deed.accept(one, Officer.of(staff.identity()));
    Verb verb = one.course().steps().get(seen).verb();
    audit.record(
        AuditEntry.changed(
            staff.name(),
            OBJECT,
            new PublicReference(one.reference()).grouped(),
            verb.name(),
            state,
            one.state() + " " + one.owner()));
    if (!one.state().open()) {
      contributions.end(one);
    }
    tell(one, verb);
  }

  private void tell(Feedback one, Verb verb) {
    if (verb == Verb.ASK) {
      limits.keep(one);
      mails.asked(one);
    } else if (verb == Verb.APPROVE) {
      mails.answered(one);
      feedbacks.mergedInto(one.id()).forEach(mails::news);
    } else if (verb == Verb.REFER) {
      mails.outside(one);
    } else if (verb == Verb.HEAR_BACK) {
      mails.news(one);
    }
  }

  public void take(long id, int seen) {
    work(id, seen, (one, by) -> one.take(by, by, clock.instant()));
  }

  /** Gives it to a colleague of the department that has it, by id. */
  public void assign(long id, int seen, String colleague) {
    work(id, seen, (one, by) -> one.take(colleagues.named(one, colleague), by, clock.instant()));
  }

  /** Only who took it, or a leader, writes the answer. */
  public void draft(long id, int seen, String words) {
    List<String> blanks = Filling.blanks(words);
    if (!blanks.isEmpty()) {
      throw new InvalidInput("draft", "feedback.draft.blanks", String.join(", ", blanks));
    }
    work(
        id,
        seen,
        (one, by) -> {
          if (!one.officer().equals(by.name()) && !rights.mayLead(one)) {
            throw new PortalProblem(409, "feedback-taken", one.officer());
          }
          one.draft(words, by, clock.instant());
        });
  }

  public void forward(long id, int seen, String department, String why) {
    work(id, seen, (one, by) -> one.forward(other(one, department), why, by, clock.instant()));
  }

  /** The code of a department that may get it. */
  String other(Feedback one, String typed) {
    String code =
        router
            .living(typed)
            .map(Department::code)
            .orElseThrow(() -> new InvalidInput("department", "input.required"));
    if (!one.matter().kind().open() && rights.isAbout(one, code)) {
      throw new PortalProblem(409, "feedback-denounced");
    }
    return code;
  }

  public void notOurs(long id, int seen, String why) {
    work(id, seen, (one, by) -> one.notOurs(router.desk(one.matter()), why, by, clock.instant()));
  }

  /** Both have to be theirs to work on. */
  @Transactional
  public void merge(long id, int seen, String typedReference) {
    long other =
        PublicReference.read(typedReference) instanceof PublicReference.Read read
            ? feedbacks.find(read.reference().value()).orElse(id)
            : id;
    feedbacks.merge(
        id,
        other,
        both -> {
          both.forEach(rights::requireWork);
          Feedback into = both.get(both.size() - 1);
          perform(both.get(0), seen, (one, by) -> one.mergeInto(into, by, clock.instant()));
        });
  }

  /** Lets everybody read the words given here, in place of what was sent. */
  public void publish(long id, int seen, String question, String answer) {
    if (question.isBlank()) {
      throw new InvalidInput("publicQuestion", "input.required");
    }
    if (answer.isBlank()) {
      throw new InvalidInput("publicAnswer", "input.required");
    }
    lead(
        id,
        seen,
        (one, by) -> {
          one.publish(true, by, clock.instant());
          register.show(id, words(one, question, answer), by.name(), clock.instant());
        });
  }

  public void withdraw(long id, int seen) {
    lead(
        id,
        seen,
        (one, by) -> {
          one.publish(false, by, clock.instant());
          register.hide(id);
        });
  }

  private PublicFeedback words(Feedback one, String question, String answer) {
    return PublicFeedback.of(one, question, answer, clock.instant());
  }
}
