package vn.motcua.outbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.motcua.outbox.relay.Envelope;
import vn.motcua.time.VietnamTime;

/** A mail whose Message-ID and date are those of the message, however often it is tried. */
final class StableMail extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  StableMail(Session session, Envelope message, MailSettings settings) throws MessagingException {
    super(session);
    String domain = settings.from().substring(settings.from().lastIndexOf('@') + 1);
    messageId = "<" + message.messageId() + "@" + domain + ">";
    setFrom(address(settings.from(), settings.fromName()));
    if (!settings.replyTo().isEmpty()) {
      setReplyTo(new InternetAddress[] {address(settings.replyTo(), "")});
    }
    setRecipient(RecipientType.TO, new InternetAddress(message.recipient(), true));
    setSubject(message.title(), UTF_8);
    setHeader(
        "Date",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            ZonedDateTime.ofInstant(message.createdAt(), VietnamTime.ZONE)));
    setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's machine answers it
    setHeader("X-Auto-Response-Suppress", "All");
    setHeader("Content-Language", message.language().code());
    MailBody body = MailBody.ofPayload(message.payload());
    setUnsubscribe(body.unsubscribe());
    setContent(alternatives(message, body));
    saveChanges();
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, name.isEmpty() ? null : name, UTF_8);
    } catch (UnsupportedEncodingException never) {
      throw new MessagingException(UTF_8, never);
    }
  }

  /**
   * Only over HTTPS may a mail program do it by itself.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058</a>
   */
  private void setUnsubscribe(@Nullable String address) throws MessagingException {
    if (address == null) {
      return;
    }
    setHeader("List-Unsubscribe", "<" + address + ">");
    if (address.startsWith("https:")) {
      setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  private static MimeMultipart alternatives(Envelope message, MailBody body)
      throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(body.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(document(message, body.html()), UTF_8, "html");
    return new MimeMultipart("alternative", text, html);
  }

  private static String document(Envelope message, String html) {
    return """
        <!DOCTYPE html>
        <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
        <body style="margin:0 auto;max-width:40rem;padding:1rem;font:16px/1.5 sans-serif">
        %s
        </body></html>
        """
        .formatted(
            message.language().code(),
            message.title().replace("&", "&amp;").replace("<", "&lt;"),
            html);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
