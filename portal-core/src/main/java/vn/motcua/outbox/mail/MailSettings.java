package vn.motcua.outbox.mail;

/**
 * Where mails are handed in and in whose name.
 *
 * @param host empty when mails are not to be sent but kept for staff to read
 * @param user empty for a server that does not ask
 * @param replyTo empty for the sender itself
 */
public record MailSettings(
    String host,
    int port,
    Security security,
    String user,
    String password,
    String from,
    String fromName,
    String replyTo) {

  /** How the connection is protected. */
  public enum Security {
    NONE,
    /** Begins in the clear and must become TLS before anything is said. */
    STARTTLS,
    TLS
  }

  public boolean configured() {
    return !host.isEmpty();
  }
}
