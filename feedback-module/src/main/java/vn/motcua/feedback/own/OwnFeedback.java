package vn.motcua.feedback.own;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.feedback.Kind;
import vn.motcua.feedback.Said;
import vn.motcua.feedback.State;
import vn.motcua.feedback.Verb;

/**
 * A feedback as its sender sees it: no officer's name, nothing of what officers note.
 *
 * @param dueOn null while the sender is waited for, and when it is answered
 * @param reopenUntil null unless it may be reopened now
 */
public record OwnFeedback(
    String reference,
    Kind kind,
    State state,
    String statusText,
    String text,
    Instant receivedAt,
    @Nullable LocalDate dueOn,
    boolean late,
    Office department,
    List<Word> messages,
    List<Happening> history,
    List<Share> shares,
    boolean mayComment,
    @Nullable Instant reopenUntil,
    boolean mayRate,
    @Nullable Integer rating,
    List<SentFile> files,
    List<Linked> related) {

  /** A file that was sent along. */
  public record SentFile(UUID id, String name) {}

  /** Another that came of the same words when they were split; the same secret opens it. */
  public record Linked(String reference, String department, String text) {}

  /** A department by code and name. */
  public record Office(String code, String name) {}

  /** Something that was written. */
  public record Word(Instant at, Said.Voice voice, String text) {}

  /** Something that happened, at the department that answered for it from then on. */
  public record Happening(Instant at, Verb verb, String text, String department, String why) {}

  /**
   * How long somebody had it.
   *
   * @param department name; the sender's own time is called so
   */
  public record Share(String department, long minutes, String text) {}

  /** Never shows what it says, whoever logs it. */
  @Override
  public String toString() {
    return "OwnFeedback";
  }
}
