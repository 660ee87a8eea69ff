package vn.motcua.outbox.relay;

import java.time.Duration;

/** What became of one try. Details are for staff and may name the receiver: never log them. */
public sealed interface Outcome {
  String detail();

  /** The other side has taken it. */
  record Delivered(String detail) implements Outcome {}

  /** Nothing is set up to send it. */
  record Kept() implements Outcome {
    @Override
    public String detail() {
      return "";
    }
  }

  /**
   * May succeed later.
   *
   * @param notBefore how long the other side asks to be left alone; zero when it does not say
   */
  record Failed(Reason reason, String detail, Duration notBefore) implements Outcome {
    public Failed(Reason reason, String detail) {
      this(reason, detail, Duration.ZERO);
    }
  }

  /** Will not succeed as it is. */
  record Refused(Reason reason, String detail) implements Outcome {}
}
