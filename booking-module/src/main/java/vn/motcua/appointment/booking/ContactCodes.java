package vn.motcua.appointment.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.motcua.appointment.slot.BookingSql;
import vn.motcua.outbox.Message;
import vn.motcua.outbox.Outbox;
import vn.motcua.outbox.mail.MailAddress;
import vn.motcua.outbox.sms.PhoneNumber;
import vn.motcua.outbox.sms.SmsSetup;
import vn.motcua.outbox.sms.SmsValue;
import vn.motcua.problem.InvalidInput;
import vn.motcua.problem.PortalProblem;
import vn.motcua.secret.KeyedHash;
import vn.motcua.secret.PortalSecret;
import vn.motcua.text.Language;
import vn.motcua.text.TypedText;

/**
 * Sees that whoever wants an officer at home can be reached: a code is sent by SMS where SMS leave
 * the portal, else to the mail address when there is one, and has to be typed.
 */
@ApplicationScoped
public class ContactCodes {
  private static final int CODES = 1_000_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private BookingSql database;
  @Inject private Outbox outbox;
  @Inject private SmsSetup sms;
  @Inject private PortalSecret secret;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "portal.booking.verify-visits")
  private boolean wanted;

  /** Where a code goes. */
  private @Nullable String receiver(Appointment held, Contact contact) {
    if (!wanted || !held.visit() || held.state() != AppointmentState.HELD) {
      return null;
    }
    return sms.configured() ? contact.phone() : contact.mail();
  }

  /** Whether a code has to be typed before this becomes a booking. */
  public boolean needed(Appointment held, Contact contact) {
    return receiver(held, contact) != null;
  }

  /** Whether one was sent that can still be typed. */
  public boolean sent(Appointment held, String token, Contact contact) {
    String receiver = receiver(held, contact);
    return receiver != null
        && database.read(sql -> CodeTable.sent(sql, hash(token), hash(receiver), now()));
  }

  /**
   * Sends a code, another one when one was sent before.
   *
   * @throws PortalProblem 429 {@code too-many-codes}
   */
  public void send(Appointment held, String token, Contact contact, Language language) {
    String receiver = receiver(held, contact);
    if (receiver == null) {
      return;
    }
    String code = "%06d".formatted(RANDOM.nextInt(CODES));
    database.change(
        sql -> {
          if (!CodeTable.send(sql, hash(token), hash(receiver), hash(token, code), now())) {
            throw new PortalProblem(429, "too-many-codes");
          }
          outbox.send(message(held, receiver, code, language));
          return code;
        });
  }

  private Message message(Appointment held, String receiver, String code, Language language) {
    String matter = "booking-code/" + held.id();
    return sms.configured()
        ? new Message.Sms(
            matter,
            new PhoneNumber(receiver),
            language,
            BookingTemplates.SMS_CODE,
            List.of(new SmsValue.Reference(code)))
        : new Message.Mail(
            matter,
            new MailAddress(receiver),
            language,
            BookingTemplates.CODE,
            Map.of("code", code));
  }

  /**
   * Lets the right code pass.
   *
   * @throws InvalidInput at {@code code} when it is not; each try counts
   */
  public void check(Appointment held, String token, Contact contact, String typed) {
    String receiver = receiver(held, contact);
    if (receiver == null) {
      return;
    }
    byte[] code = hash(token, TypedText.codeLetters(typed));
    if (!database.change(sql -> CodeTable.matches(sql, hash(token), hash(receiver), code, now()))) {
      throw new InvalidInput("code", "booking.flaw.code");
    }
  }

  /** What is older than a day is of no use. */
  void tidy() {
    database.change(
        sql -> {
          CodeTable.forgetOld(sql, now());
          return 0;
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private byte[] hash(String... parts) {
    KeyedHash hashes = secret.keyedHash("booking code");
    return hashes.of(parts);
  }
}
