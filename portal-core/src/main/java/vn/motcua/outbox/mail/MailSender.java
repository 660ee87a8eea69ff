package vn.motcua.outbox.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Channel;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.outbox.relay.Outcome;
import vn.motcua.outbox.relay.Reason;
import vn.motcua.outbox.relay.Schedule;
import vn.motcua.outbox.relay.Sender;

/** Hands mails in at a mail server. */
public final class MailSender implements Sender {
  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  /** For about two days. */
  public static final Schedule PATIENT =
      Schedule.doubling(Duration.ofSeconds(30), Duration.ofHours(4), 20);

  private static final String CONNECT_MS = "10000";
  private static final String ANSWER_MS = "30000";

  private final MailSettings settings;
  private final Schedule schedule;

  public MailSender(MailSettings settings, Schedule schedule) {
    this.settings = settings;
    this.schedule = schedule;
  }

  @Override
  public Channel channel() {
    return Channel.MAIL;
  }

  @Override
  public Schedule schedule() {
    return schedule;
  }

  @Override
  public Outcome send(Envelope message) {
    if (!settings.configured()) {
      return new Outcome.Kept();
    }
    Session session = session();
    try {
      StableMail mail = new StableMail(session, message, settings);
      Transport transport = session.getTransport();
      try {
        boolean signIn = !settings.user().isEmpty();
        transport.connect(
            settings.host(),
            settings.port(),
            signIn ? settings.user() : null,
            signIn ? settings.password() : null);
        transport.sendMessage(mail, mail.getAllRecipients());
      } finally {
        close(transport);
      }
      return new Outcome.Delivered("");
    } catch (MessagingException failed) {
      return outcome(failed);
    }
  }

  /** What the server has taken it has taken, whether or not it says good-bye. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      LOG.log(Level.FINE, "The mail server did not say good-bye", gone);
    }
  }

  private Session session() {
    String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MS);
    properties.setProperty(prefix + "timeout", ANSWER_MS);
    properties.setProperty(prefix + "writetimeout", ANSWER_MS);
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    if (!settings.user().isEmpty()) {
      properties.setProperty(prefix + "auth", "true");
    }
    if (settings.security() == MailSettings.Security.STARTTLS) {
      properties.setProperty(prefix + "starttls.enable", "true");
      properties.setProperty(prefix + "starttls.required", "true");
    }
    return Session.getInstance(properties);
  }

  static Outcome outcome(MessagingException failed) {
    String detail = Objects.toString(failed.getMessage(), "");
    if (failed instanceof AuthenticationFailedException) {
      return new Outcome.Failed(Reason.SIGN_IN, detail);
    }
    if (failed instanceof AddressException) {
      return new Outcome.Refused(Reason.UNKNOWN_RECEIVER, detail);
    }
    for (Exception cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException address) {
        return answered(address.getReturnCode(), Reason.UNKNOWN_RECEIVER, detail);
      }
      if (cause instanceof SMTPSenderFailedException) {
        return new Outcome.Failed(Reason.SIGN_IN, detail); // a setting to be mended, no fault of it
      }
      if (cause instanceof SMTPSendFailedException send && !wrapsAnother(send)) {
        return answered(send.getReturnCode(), Reason.REFUSED, detail);
      }
    }
    return new Outcome.Failed(Reason.NO_ANSWER, detail);
  }

  private static boolean wrapsAnother(SMTPSendFailedException failed) {
    return failed.getNextException() != null;
  }

  private static @Nullable Exception next(Exception failed) {
    return failed instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  /**
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2.1">RFC 5321, 4.2.1</a>
   */
  private static Outcome answered(int code, Reason forGood, String detail) {
    if (code == 530 || code == 535) {
      return new Outcome.Failed(Reason.SIGN_IN, detail);
    }
    return code >= 500 && code < 600
        ? new Outcome.Refused(forGood, detail)
        : new Outcome.Failed(Reason.BUSY, detail);
  }
}
