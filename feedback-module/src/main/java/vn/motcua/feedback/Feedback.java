package vn.motcua.feedback;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.clock.Due;
import vn.motcua.feedback.clock.Limits;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;

/**
 * What somebody told an agency, from its receipt to its answer. It moves by the verbs below only;
 * each of them leaves a step. Exactly one department answers for it at any time.
 */
@Entity(name = "Feedback")
@Table(name = "feedback")
public class Feedback extends StoredFeedback {
  Feedback() {}

  /** A new one at the department that has to answer it. */
  public static Feedback received(
      Matter matter, String reference, @Nullable String submission, Receipt receipt) {
    Feedback feedback = new Feedback();
    feedback.reference = reference;
    feedback.submission = submission;
    feedback.kind = matter.kind();
    feedback.category = matter.category();
    feedback.entry = matter.entry();
    feedback.naming = matter.naming();
    feedback.language = matter.language();
    feedback.text = matter.text();
    feedback.subject = matter.subject();
    feedback.sender = matter.sender();
    feedback.limits = receipt.limits();
    feedback.owner = named(receipt.owner());
    feedback.receivedAt = receipt.at();
    Step first =
        new Step(
            receipt.at(),
            receipt.who(),
            Verb.RECEIVE,
            State.RECEIVED,
            State.RECEIVED,
            receipt.owner(),
            receipt.owner(),
            receipt.why());
    feedback.events.add(new FeedbackEvent(feedback, 1, first));
    return feedback;
  }

  /**
   * How it comes in.
   *
   * @param why the rule by which it goes to its owner
   */
  public record Receipt(String owner, String who, Instant at, String why, Limits limits) {}

  private static String named(String department) {
    if (department.isBlank()) {
      throw new IllegalArgumentException("A feedback without a department");
    }
    return department;
  }

  // -- Verbs of the department

  public void take(Officer officer, Officer by, Instant now) {
    move(Verb.TAKE, by.name(), now, officer.name());
    this.officer = officer.name();
    officerId = officer.id();
  }

  public void forward(String department, String why, Officer by, Instant now) {
    give(Verb.FORWARD, department, why, by.name(), now);
  }

  /** To the desk, with the reason; the clock goes on. */
  public void notOurs(String desk, String why, Officer by, Instant now) {
    give(Verb.RETURN, desk, why, by.name(), now);
  }

  private void give(Verb verb, String department, String why, String who, Instant now) {
    require("why", why);
    if (department.equals(owner)) {
      throw new InvalidInput("department", "feedback.same-department");
    }
    String before = owner;
    check(verb);
    owner = named(department);
    officer = "";
    officerId = null;
    step(verb, before, who, now, why);
  }

  public void ask(String question, Officer by, Instant now) {
    require("text", question);
    if (state == Verb.ASK.to().orElseThrow() || course().asked() >= Due.MOST_QUESTIONS) {
      throw new PortalProblem(409, "feedback-asked-enough", Due.MOST_QUESTIONS);
    }
    move(Verb.ASK, by.name(), now, "");
    say(Said.Voice.QUESTION, by.name(), question, now);
  }

  public void draft(String words, Officer by, Instant now) {
    require("text", words);
    move(Verb.DRAFT, by.name(), now, "");
    draft = words;
    draftedBy = by.name();
  }

  public void sendBack(String why, Officer by, Instant now) {
    require("why", why);
    move(Verb.SEND_BACK, by.name(), now, why);
  }

  /** The words the leader has read go out, and no others. */
  public void approve(String words, Officer by, Instant now) {
    check(Verb.APPROVE);
    if (!words.equals(draft)) {
      throw new PortalProblem(409, "feedback-changed-meanwhile");
    }
    move(Verb.APPROVE, by.name(), now, "");
    answer = draft;
    draft = "";
    answeredAt = now;
    say(Said.Voice.ANSWER, by.name(), answer, now);
  }

  /** A short word to a question that came after the answer. */
  public void reply(String words, Officer by, Instant now) {
    require("text", words);
    if (state != State.ANSWERED) {
      throw new IllegalMove(Verb.COMMENT, state);
    }
    move(Verb.COMMENT, by.name(), now, "");
    say(Said.Voice.ANSWER, by.name(), words, now);
  }

  public void note(String words, Officer by, Instant now) {
    require("text", words);
    move(Verb.NOTE, by.name(), now, "");
    say(Said.Voice.NOTE, by.name(), words, now);
  }

  public void prolong(String why, Officer by, Instant now) {
    require("why", why);
    if (complex) {
      throw new PortalProblem(409, "feedback-prolonged-already");
    }
    move(Verb.PROLONG, by.name(), now, why);
    complex = true;
  }

  public void refer(String authority, String why, Officer by, Instant now) {
    require("authority", authority);
    require("why", why);
    move(Verb.REFER, by.name(), now, authority + ": " + why);
  }

  /** What the authority outside replied, for the sender to read. */
  public void hearBack(String words, Officer by, Instant now) {
    require("outsideReply", words);
    move(Verb.HEAR_BACK, by.name(), now, "");
    say(Said.Voice.ANSWER, by.name(), words, now);
  }

  /**
   * A part of it, as a feedback of its own that has lived what this one has: its clock goes on from
   * the receipt, and it stays where this one is until it is forwarded.
   */
  public Feedback splitOff(
      String newReference, Category about, String words, Officer by, Instant now) {
    require("part", words);
    check(Verb.SPLIT);
    Feedback part = new Feedback();
    part.reference = newReference;
    part.splitFrom = id;
    part.kind = kind;
    part.category = about;
    part.entry = entry;
    part.naming = naming;
    part.language = language;
    part.text = words;
    part.subject = subject;
    part.sender = sender;
    part.limits = limits;
    part.complex = complex;
    part.state = state;
    part.owner = owner;
    part.officer = officer;
    part.officerId = officerId;
    part.receivedAt = receivedAt;
    part.level = level;
    part.reminded = reminded;
    for (Step step : course().steps()) {
      part.events.add(new FeedbackEvent(part, part.events.size() + 1, step));
    }
    part.move(Verb.SPLIT, by.name(), now, reference);
    move(Verb.SPLIT, by.name(), now, newReference);
    return part;
  }

  /** Another department is asked for its part; this one goes on answering for it. */
  public void consult(String department, Officer by, Instant now) {
    if (!kind.open()) {
      throw new PortalProblem(409, "feedback-not-jointly");
    }
    move(Verb.CONSULT, by.name(), now, department);
  }

  /** A department has given its part. */
  public void contribute(String department, Officer by, Instant now) {
    move(Verb.CONTRIBUTE, by.name(), now, department);
  }

  /**
   * Marks it.
   *
   * @param word empty to take the mark away
   */
  public void mark(String word, Officer by, Instant now) {
    if (word.length() > LONGEST_MARK) {
      throw new InvalidInput("mark", "input.too-long", LONGEST_MARK);
    }
    move(Verb.MARK, by.name(), now, word);
    mark = word;
  }

  /** It is the same as another one, whose answer counts for both. */
  public void mergeInto(Feedback other, Officer by, Instant now) {
    if (other == this || kind.open() != other.kind.open()) {
      throw new InvalidInput("other", "feedback.merge.not-with-this");
    }
    check(Verb.MERGE);
    other.check(Verb.ABSORB);
    move(Verb.MERGE, by.name(), now, other.reference);
    mergedInto = other.id();
    other.move(Verb.ABSORB, by.name(), now, reference);
  }

  // -- Verbs of the sender

  /** Adds something; when the department waits for it, its work goes on. */
  public void comment(String words, Instant now) {
    require("text", words);
    if (state == State.WAITING) {
      move(Verb.SUPPLY, Step.SENDER, now, "");
    } else {
      if (state == State.ANSWERED && !mayAskOnceMore()) {
        throw new PortalProblem(409, "feedback-asked-once-more");
      }
      move(Verb.COMMENT, Step.SENDER, now, "");
    }
    say(Said.Voice.SENDER, Step.SENDER, words, now);
  }

  /** What the sender of one merged into this one adds; officers read it, this sender does not. */
  public void hear(String from, String words, Instant now) {
    move(Verb.NOTE, Step.SENDER, now, from);
    say(Said.Voice.NOTE, Step.SENDER, from + ": " + words, now);
  }

  public void rate(int stars, String why, Instant now) {
    if (stars < 1 || stars > 5) {
      throw new InvalidInput("rating", "input.out-of-range", 1, 5);
    }
    move(Verb.RATE, Step.SENDER, now, "");
    rating = stars;
    ratingWhy = why;
  }

  public void reopen(String why, Instant now) {
    require("why", why);
    if (state == State.ANSWERED && !mayReopen(now)) {
      throw new PortalProblem(409, "feedback-window-over");
    }
    move(Verb.REOPEN, Step.SENDER, now, why);
    say(Said.Voice.SENDER, Step.SENDER, why, now);
    officer = "";
    officerId = null;
    level = 0;
    reminded = false;
    complex = false;
  }

  // -- Verbs of the portal itself

  public void resume(Instant now) {
    move(Verb.RESUME, Step.PORTAL, now, "");
  }

  public void close(Instant now) {
    move(Verb.CLOSE, Step.PORTAL, now, "");
  }

  public void remind(Instant now) {
    move(Verb.REMIND, Step.PORTAL, now, "");
    reminded = true;
  }

  /** Whoever is told, or that nobody could be. */
  public void escalate(String whom, Instant now) {
    move(Verb.ESCALATE, Step.PORTAL, now, whom);
    level++;
  }

  public void publish(boolean shown, Officer by, Instant now) {
    if (!kind.open()) {
      throw new PortalProblem(409, "feedback-never-public");
    }
    move(shown ? Verb.PUBLISH : Verb.WITHDRAW, by.name(), now, "");
  }

  /** Keeps what was computed of it, for lists and for the watch. */
  public void keep(@Nullable LocalDate due, @Nullable Instant nextCheck) {
    dueOn = due;
    nextCheckAt = nextCheck;
  }

  private void check(Verb verb) {
    if (!verb.possible(state)) {
      throw new IllegalMove(verb, state);
    }
  }

  private void move(Verb verb, String who, Instant now, String why) {
    check(verb);
    step(verb, owner, who, now, why);
  }

  private void step(Verb verb, String ownerBefore, String who, Instant now, String why) {
    State before = state;
    state = verb.to().orElse(before);
    Step step = new Step(now, who, verb, before, state, ownerBefore, owner, why);
    events.add(new FeedbackEvent(this, events.size() + 1, step));
  }

  private void say(Said.Voice voice, String who, String words, Instant now) {
    messages.add(new FeedbackMessage(this, new Said(now, voice, who, words)));
  }

  private static void require(String field, String words) {
    if (words.isBlank()) {
      throw new InvalidInput(field, "input.required");
    }
  }
}
