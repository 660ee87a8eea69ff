package vn.motcua.outbox.relay;

import java.time.Instant;

/** A message with how far it has come. */
public record StoredMessage(long id, Envelope message, Course course, Instant changedAt) {
  private static final int SHOWN = 2;

  /** The receiver, so that colleagues know whom it is about and a glance tells others nothing. */
  public String maskedRecipient() {
    String whole = message.recipient();
    int at = whole.lastIndexOf('@');
    return switch (message.channel()) {
      case MAIL ->
          whole.substring(0, Math.min(SHOWN, Math.max(at, 0)))
              + "…"
              + whole.substring(Math.max(at, 0));
      case SMS -> "…" + whole.substring(Math.max(0, whole.length() - SHOWN - 1));
      case WEBHOOK -> whole;
    };
  }
}
