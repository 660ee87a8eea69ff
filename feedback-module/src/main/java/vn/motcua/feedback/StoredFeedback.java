package vn.motcua.feedback;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.clock.Course;
import vn.motcua.feedback.clock.Due;
import vn.motcua.feedback.clock.Limits;
import vn.motcua.text.Language;

/**
 * What is stored of a {@link Feedback}, and what can be read from it; it is changed by its verbs.
 */
@MappedSuperclass
public abstract class StoredFeedback {
  /** The one source of how long the sender may reopen it; then it closes. */
  public static final Duration REOPEN_WITHIN = Duration.ofDays(15);

  static final int LONGEST_MARK = 40;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  @Version private int version;

  @Column(updatable = false, columnDefinition = "char(14)")
  String reference = "";

  /** Of what was sent; the same one twice is one feedback. Null where it cannot come twice. */
  @Column(updatable = false, columnDefinition = "char(64)")
  @Nullable String submission;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Kind kind = Kind.REPORT;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  Category category = Category.OTHER;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(20)")
  Entry entry = Entry.ONLINE;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(20)")
  Naming naming = Naming.UNNAMED;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false, columnDefinition = "varchar(2)")
  Language language = Language.VI;

  @Column(updatable = false, columnDefinition = "text")
  String text = "";

  @Embedded Subject subject = Subject.NONE;
  @Embedded Sender sender = Sender.NOBODY;
  @Embedded Limits limits = Limits.USUAL;

  boolean complex;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(20)")
  State state = State.RECEIVED;

  String owner = "";

  /** Name of whoever works on it; empty for nobody. */
  String officer = "";

  @Column(name = "officer_id")
  @Nullable Long officerId;

  @Column(columnDefinition = "text")
  String draft = "";

  @Column(name = "drafted_by")
  String draftedBy = "";

  @Column(columnDefinition = "text")
  String answer = "";

  @Column(name = "answered_at")
  @Nullable Instant answeredAt;

  @Nullable Integer rating;

  @Column(name = "rating_why", columnDefinition = "text")
  String ratingWhy = "";

  /** A word by which its department sorts its work; empty for none. */
  @Column(columnDefinition = "varchar(40)")
  String mark = "";

  /** Id of the one it was a part of. */
  @Column(name = "split_from", updatable = false)
  @Nullable Long splitFrom;

  @Column(name = "merged_into")
  @Nullable Long mergedInto;

  @Column(name = "received_at", updatable = false)
  Instant receivedAt = Instant.EPOCH;

  /** Copy of what {@link Due} gives, for lists; follows the calendar. */
  @Column(name = "due_on")
  @Nullable LocalDate dueOn;

  /** How many times the department and those above it were told that it is late. */
  @Column(name = "escalation_level")
  int level;

  @Column(name = "reminded")
  boolean reminded;

  @Column(name = "next_check_at")
  @Nullable Instant nextCheckAt;

  @OneToMany(mappedBy = "feedback", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  final List<FeedbackEvent> events = new ArrayList<>();

  @OneToMany(mappedBy = "feedback", cascade = CascadeType.PERSIST)
  @OrderBy("id")
  final List<FeedbackMessage> messages = new ArrayList<>();

  public long id() {
    return Objects.requireNonNull(id, "not stored");
  }

  public int version() {
    return version;
  }

  public String reference() {
    return reference;
  }

  /** Empty where it did not come by a form. */
  public Optional<String> submission() {
    return Optional.ofNullable(submission);
  }

  public Matter matter() {
    return new Matter(kind, category, entry, naming, language, text, subject, sender);
  }

  public State state() {
    return state;
  }

  public String owner() {
    return owner;
  }

  public String officer() {
    return officer;
  }

  public Limits limits() {
    return limits;
  }

  public boolean complex() {
    return complex;
  }

  public String draft() {
    return draft;
  }

  public String draftedBy() {
    return draftedBy;
  }

  public String answer() {
    return answer;
  }

  public @Nullable Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable Integer rating() {
    return rating;
  }

  public String ratingWhy() {
    return ratingWhy;
  }

  public @Nullable Long mergedInto() {
    return mergedInto;
  }

  public String mark() {
    return mark;
  }

  public @Nullable Long splitFrom() {
    return splitFrom;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public @Nullable LocalDate dueOn() {
    return dueOn;
  }

  /** Whether the portal has to do something with it by now. */
  public boolean isToBeLookedAt(Instant now) {
    return nextCheckAt != null && !nextCheckAt.isAfter(now);
  }

  public int level() {
    return level;
  }

  public boolean reminded() {
    return reminded;
  }

  public Course course() {
    return new Course(events.stream().map(FeedbackEvent::step).toList());
  }

  /** All that was written, notes among officers included. */
  public List<Said> said() {
    return messages.stream().map(FeedbackMessage::said).toList();
  }

  /** Whether the sender has not asked since the answer. */
  public boolean mayAskOnceMore() {
    Instant since = answeredAt;
    return state == State.ANSWERED
        && since != null
        && messages.stream()
            .map(FeedbackMessage::said)
            .noneMatch(said -> said.voice() == Said.Voice.SENDER && said.at().isAfter(since));
  }

  /** Until when it may be reopened; empty before it is answered. */
  public Optional<Instant> reopenUntil() {
    return Optional.ofNullable(answeredAt).map(at -> at.plus(REOPEN_WITHIN));
  }

  public boolean mayReopen(Instant now) {
    return state == State.ANSWERED && reopenUntil().filter(now::isBefore).isPresent();
  }
}
