package vn.motcua.feedback;

import java.time.Instant;

/** Something written about a feedback after it came. */
public record Said(Instant at, Voice voice, String who, String text) {
  /** Whose words they are, and who may read them. */
  public enum Voice {
    /** The sender's. */
    SENDER,
    /** A question to the sender. */
    QUESTION,
    /** The answer that went out. */
    ANSWER,
    /** Among officers only. */
    NOTE;

    public boolean internal() {
      return this == NOTE;
    }
  }
}
